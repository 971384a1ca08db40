import { formatDay, isLocalDate } from '../shared/local-date.js';
import { fill } from '../shared/words/fill.js';
import type { Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';

export interface HistoryEvent {
  action: string;
  actorName: string;
  reason: string | null;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
}

/** An event of the log as a sentence: who did what, from what to what, and why. */
export function historySentence(event: HistoryEvent, language: Language): string {
  const words = wordsIn(language);
  const { actions, actionWithReason, noDay } = words.history;
  const { action, actorName, reason, before, after } = event;
  const day = (value: unknown) =>
    typeof value === 'string' && isLocalDate(value) ? formatDay(value, language) : noDay;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const name = (value: unknown) => text((value as Record<Language, unknown> | undefined)?.[language]);
  const known = actions[action as keyof typeof actions] ?? action;
  const sentence = fill(known, {
    by: actorName,
    from: day(before?.effectiveDay),
    to: day(after?.effectiveDay),
    proposed: day(after?.proposedDay),
    oldScope: text(before?.scope),
    newScope: text(after?.scope),
    oldLead: name(before?.leadName),
    newLead: name(after?.leadName),
    why: words.notExecuted[after?.notExecutedCode as keyof typeof words.notExecuted] ?? '',
  });
  return reason ? fill(actionWithReason, { sentence, reason }) : `${sentence}.`;
}

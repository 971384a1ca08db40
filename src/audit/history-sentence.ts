import { formatDay, isLocalDate } from '../shared/local-date.js';
import { fill } from '../shared/words/fill.js';
import type { Words } from '../shared/words/en.js';
import type { Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';

/** Whatever may stand in the log: each has a sentence in three languages. */
export type ActionName = keyof Words['history']['actions'] | keyof Words['audit']['actions'];

export interface HistoryEvent {
  action: string;
  actorName: string;
  reason: string | null;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
  /** The name of what was acted upon, where the sentence speaks of it. */
  object?: string | undefined;
}

/** Everything that may stand in the log: its sentence without who did it, names and days; by its text. */
export function actionNames(language: Language): { action: string; text: string }[] {
  const { history, audit } = wordsIn(language);
  return Object.entries({ ...history.actions, ...audit.actions })
    .map(([action, sentence]) => ({
      action,
      text: sentence
        .replace(/^\{\w+\}:? /, '')
        .replace('{following}', '')
        .replace(/\{\w+\}/g, '…'),
    }))
    .sort((a, b) => a.text.localeCompare(b.text, language));
}

/** An event of the log as a sentence: who did what, from what to what, and why. */
export function historySentence(event: HistoryEvent, language: Language): string {
  const words = wordsIn(language);
  const { action, actorName, reason, before, after } = event;
  const actions: Readonly<Record<string, string>> = { ...words.history.actions, ...words.audit.actions };
  const day = (value: unknown) =>
    typeof value === 'string' && isLocalDate(value) ? formatDay(value, language) : words.history.noDay;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const absent = text((after?.inPlaceOf as { name?: unknown } | undefined)?.name);
  const name = (value: unknown) => text((value as Partial<Record<Language, unknown>> | null | undefined)?.[language]);
  const known = Object.hasOwn(actions, action) ? actions[action]! : action;
  const sentence = fill(known, {
    by: absent ? fill(words.history.inPlaceOf, { by: actorName, absent }) : actorName,
    object: event.object ?? '',
    from: day(before?.effectiveDay),
    to: day(after?.effectiveDay),
    proposed: day(after?.proposedDay),
    slot: day(after?.slot),
    awaited: day(after?.awaitedDay),
    oldScope: text(before?.scope),
    newScope: text(after?.scope),
    oldLead: name(before?.leadName),
    newLead: name(after?.leadName),
    person: text(after?.person),
    status: text(after?.status),
    fromBody: name(before?.body),
    toBody: name(after?.body),
    following: after?.followsNumber
      ? fill(words.history.following, { number: text(after.followsNumber), protocol: text(after.followsProtocol) })
      : '',
    why: words.notExecuted[after?.notExecutedCode as keyof typeof words.notExecuted] ?? '',
  });
  // A reason that ends with a full stop would end the sentence twice.
  return reason
    ? fill(words.history.actionWithReason, { sentence, reason: reason.replace(/(?<!\.)\.$/, '') })
    : `${sentence}.`;
}

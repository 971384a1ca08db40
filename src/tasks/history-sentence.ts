import { fill } from '../shared/words/fill.js';
import type { Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';

export interface HistoryEvent {
  action: string;
  actorName: string;
  reason: string | null;
}

/** An event of the log as a sentence: who did what, and why. */
export function historySentence({ action, actorName, reason }: HistoryEvent, language: Language): string {
  const { actions, actionWithReason } = wordsIn(language).history;
  const known = actions[action as keyof typeof actions] ?? action;
  const sentence = fill(known, { by: actorName });
  return reason ? fill(actionWithReason, { sentence, reason }) : `${sentence}.`;
}

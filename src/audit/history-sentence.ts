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
  /** The name of what was acted upon, where the sentence speaks of it. */
  object?: string | undefined;
}

/** An event of the log as a sentence: who did what, and why. */
export function historySentence({ action, actorName, reason, object }: HistoryEvent, language: Language): string {
  const { history, audit } = wordsIn(language);
  const actions: Readonly<Record<string, string>> = { ...history.actions, ...audit.actions };
  const known = Object.hasOwn(actions, action) ? actions[action]! : action;
  const sentence = fill(known, { by: actorName, object: object ?? '' });
  return reason ? fill(history.actionWithReason, { sentence, reason }) : `${sentence}.`;
}

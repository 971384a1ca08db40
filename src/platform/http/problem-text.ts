import type { ErrorCode, FieldProblem, Params } from '../../shared/errors.js';
import { fill } from '../../shared/words/fill.js';
import type { Words } from '../../shared/words/en.js';
import type { Language } from '../../shared/words/language.js';
import { wordsIn } from '../../shared/words/words.js';

export function titleOf(code: ErrorCode, language: Language): string {
  return wordsIn(language).errors[code].title;
}

/** What is wrong and what to do, in the reader's language. */
export function detailOf(code: ErrorCode, params: Params, language: Language): string {
  const words = wordsIn(language);
  return fill(words.errors[code].detail, inWords(params, words));
}

/** One field's own sentence; of an item among many, the refusal that it met. */
export function fieldMessage({ code, params = {} }: FieldProblem, language: Language): string {
  const { deadline, fields } = wordsIn(language);
  const own: Readonly<Record<string, string>> = { ...deadline.problem, ...fields };
  return own[code] === undefined ? detailOf(code as ErrorCode, params, language) : fill(own[code], params);
}

/** A state among the values is named in the reader's language. */
function inWords(params: Params, words: Words): Params {
  const state = params.state as keyof Words['states'] | undefined;
  return state && state in words.states ? { ...params, state: words.states[state] } : params;
}

import Negotiator from 'negotiator';
import { isLanguage, LANGUAGES, type Language } from '../../shared/words/language.js';

/** The language asked for by Accept-Language, if it names one of ours; `*` and other languages name none. */
export function languageAskedFor(header: string | undefined): Language | undefined {
  if (!header) return undefined;
  const wanted = new Negotiator({ headers: { 'accept-language': header.slice(0, 200) } }).languages([...LANGUAGES]);
  const first = wanted[0];
  return isLanguage(first) && header.trim() !== '*' ? first : undefined;
}

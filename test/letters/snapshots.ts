import { join } from 'node:path';
import { digestMail } from '../../src/notifications/letters/digest.mail.js';
import { LANGUAGES, type Language } from '../../src/shared/words/language.js';
import { HOUSE_SAMPLES, SAMPLES } from './samples.js';

export interface Written {
  kind: string;
  language: Language;
  html: string;
  text: string;
}

/** Every kind of letter in every language. */
export function writtenLetters(): Written[] {
  const digests = Object.entries(SAMPLES).map(
    ([kind, digest]) => [kind, (language: Language) => digestMail(digest(language), language)] as const,
  );
  return [...digests, ...Object.entries(HOUSE_SAMPLES)].flatMap(([kind, write]) =>
    LANGUAGES.map((language) => {
      const { subject, text, html } = write(language);
      return { kind, language, html: `${html}\n`, text: `${subject}\n\n${text}` };
    }),
  );
}

export const SNAPSHOTS = join(process.cwd(), 'test/letters/snapshots');

/** The content of each file under SNAPSHOTS. */
export const snapshots = (): Map<string, string> =>
  new Map(
    writtenLetters().flatMap(({ kind, language, html, text }) => [
      [join(SNAPSHOTS, `${kind}.${language}.html`), html],
      [join(SNAPSHOTS, `${kind}.${language}.txt`), text],
    ]),
  );

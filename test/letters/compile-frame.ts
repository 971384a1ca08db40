import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

type Compile = (source: string, options: object) => Promise<{ html: string; errors: { formattedMessage: string }[] }>;

const LETTERS = join(process.cwd(), 'src/notifications/letters');
export const FRAME_FILE = join(LETTERS, 'letter-frame.ts');

/** The file that holds the compiled look of the letters: MJML is a tool of development and knows nothing of production. */
export async function frameFile(): Promise<string> {
  // Required at run time: mjml has no types of its own, and only this file knows it.
  const compile = createRequire(join(process.cwd(), 'package.json'))('mjml') as Compile;
  const source = readFileSync(join(LETTERS, 'letter-frame.mjml'), 'utf8');
  const { html, errors } = await compile(source, { keepComments: true, validationLevel: 'strict' });
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
  const parts = partsOf(compact(html));
  const entries = Object.entries(parts).map(([name, markup]) => `  ${name}: ${JSON.stringify(markup)},`);
  return `// Made from letter-frame.mjml by \`npm run letters\`; not edited by hand.\nexport const LETTER_FRAME = {\n${entries.join('\n')}\n} as const;\n`;
}

/** MJML indents for the eye; a letter is sent some thousand times. */
const compact = (html: string) => html.replace(/\s*\n\s*/g, '\n').trim();

/** Takes each marked part out, innermost first, and leaves a place of its name. */
function partsOf(html: string): Record<string, string> {
  const parts: Record<string, string> = {};
  const innermost = /<!--part:(\w+)-->((?:(?!<!--part:)[^])*?)<!--\/part:\1-->/;
  for (let found = innermost.exec(html); found; found = innermost.exec(html)) {
    parts[found[1]!] = found[2]!.trim();
    html = html.replace(found[0], () => `{{${found[1]!}}}`);
  }
  return { letter: html, ...parts };
}

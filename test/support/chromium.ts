import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The program that CHROMIUM names, or the first on the PATH. @throws Error that says what to do */
export function chromiumPath(): string {
  const { CHROMIUM, PATH = '' } = process.env;
  const places = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = CHROMIUM ?? places.find((path) => existsSync(path));
  if (!found) throw new Error('Chromium was not found: install it, or name its program in CHROMIUM.');
  return found;
}

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The program that CHROMIUM names, or the first on the PATH. @throws Error that says what to do */
export function chromiumPath(): string {
  const { CHROMIUM, PATH = '' } = process.env;
  const places = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = CHROMIUM ?? places.find((path) => existsSync(path));
  if (!found) throw new Error('Chromium was not found: install it, or name its program in CHROMIUM.');
  return found;
}

/** A browser that draws without a graphics card (imitating one in software costs more than it saves) and calls nobody. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });

/**
 * `npm run letters:look`: every letter as a picture, at the width of a telephone and of a window, light and dark,
 * in the ignored folder .data/letters. Needs Chromium: CHROMIUM names it, or it is looked for on the PATH.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { writtenLetters, type Written } from './snapshots.js';

const FOLDER = join(process.cwd(), '.data/letters');
const WIDTHS = [360, 700];
const SCHEMES = ['light', 'dark'] as const;

function executable(): string {
  const { CHROMIUM, PATH = '' } = process.env;
  const found = PATH.split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  const path = CHROMIUM ?? found;
  if (!path) throw new Error('Chromium was not found: name its program in CHROMIUM.');
  return path;
}

async function draw(browser: Browser, { kind, language, html }: Written): Promise<void> {
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ viewport: { width, height: 600 }, colorScheme });
      await page.setContent(html);
      await page.screenshot({ path: join(FOLDER, `${kind}.${language}.${width}.${colorScheme}.png`), fullPage: true });
      const wider = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      if (Number(wider) > 0) process.stdout.write(`${kind}.${language} is ${String(wider)} px too wide at ${width}\n`);
      await page.close();
    }
  }
}

await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: executable(), args: ['--no-sandbox'] });
for (const letter of writtenLetters()) await draw(browser, letter);
await browser.close();
process.stdout.write(`The pictures lie in ${FOLDER}\n`);

/**
 * `npm run letters:look`: every letter as a picture, at the width of a telephone and of a window, light and dark,
 * in the ignored folder .data/letters. Needs Chromium: CHROMIUM names it, or it is looked for on the PATH.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { writtenLetters, type Written } from './snapshots.js';

const FOLDER = join(process.cwd(), '.data/letters');
const WIDTHS = [360, 700];
const SCHEMES = ['light', 'dark'] as const;

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
const browser = await launchChromium();
for (const letter of writtenLetters()) await draw(browser, letter);
await browser.close();
process.stdout.write(`The pictures lie in ${FOLDER}\n`);

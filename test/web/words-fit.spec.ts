import type { Page } from 'playwright-core';
import { cutWords, DESKTOP, drawn, overflow, PHONE, startSite, type Site } from '../support/browser.js';
import { EVERY_LANGUAGE, OFFICE_PAGES, PAGES, WORDS } from '../support/every-page.js';
import { startScene, type Scene } from '../support/scene.js';

/** A desk at 200 % has half its pixels for the page (WCAG 1.4.4). */
const ZOOMED = { width: 640, height: 430 };
const WALL = { width: 2560, height: 1440 };
const SIZES = [DESKTOP, PHONE, ZOOMED, WALL];

const ALL = [
  ...PAGES,
  ...OFFICE_PAGES,
  ...['/board', '/review', '/meetings', '/map', '/discipline', '/search?q=toilets'].map((path) => ({
    as: 'office@gov.example',
    path: () => path,
  })),
];

describe('the longest words', () => {
  let scene: Scene;
  let site: Site;

  beforeAll(async () => {
    scene = await startScene();
    site = await startSite(scene.api);
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  const faultsAt = async (page: Page, { width, height }: typeof DESKTOP) => {
    await page.setViewportSize({ width, height });
    await drawn(page);
    const sideways = await overflow(page);
    const cut = await cutWords(page);
    return [...cut, ...(sideways > 0 ? [`the page scrolls sideways by ${sideways}`] : [])].map((fault) => `${width} px: ${fault}`);
  }; // prettier-ignore

  it.each(EVERY_LANGUAGE)('fit on every page in %s: on a desk, a phone, a wall, and at 200 %%', async (language) => {
    const faults: string[] = [];
    for (const as of new Set(ALL.map((each) => each.as))) {
      const { page, go, settled } = await site.look({ as, language });
      await go('/account');
      for (const { path } of ALL.filter((each) => each.as === as)) {
        await walk(page, path(scene));
        await settled();
        for (const size of SIZES) for (const fault of await faultsAt(page, size)) faults.push(`${path(scene)}, ${fault}`);
      }
      await site.leave();
    }
    expect(faults).toEqual([]);
  }); // prettier-ignore

  it.each(EVERY_LANGUAGE)('fit in the menu of a phone in %s', async (language) => {
    const { page, go } = await site.look({ as: 'office@gov.example', language, size: PHONE });
    await go('/notices');
    await page.getByRole('button', { name: WORDS[language].shell.menu }).click();
    await page.getByRole('navigation').getByRole('link').last().waitFor();
    expect(await cutWords(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});

/** As a link of the page would: the router hears of it, and the application is not loaded again. */
async function walk(page: Page, path: string): Promise<void> {
  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`);
  await page.locator('h1').first().waitFor();
}

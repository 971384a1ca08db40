import { en } from '../../src/web/client/words/en.js';
import { PHONE, startSite, thereAre, type Site } from '../support/browser.js';
import { EVERY_LANGUAGE, WORDS } from '../support/every-page.js';
import { startScene } from '../support/scene.js';

describe('the focus', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite((await startScene()).api);
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  it.each(EVERY_LANGUAGE)('goes to the heading of a page, whose name stands in the tab, in %s', async (language) => {
    const { pages, application } = WORDS[language];
    const { page, go } = await site.visit({ as: 'a@gov.example', language });
    await go('/');
    await page.getByRole('link', { name: pages.notices, exact: true }).click();
    const heading = page.getByRole('heading', { level: 1, name: pages.notices });
    await heading.waitFor();
    expect(await heading.evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true);
    expect(await page.title()).toBe(`${pages.notices} · ${application.title}`);
  });

  it('returns from the menu of a phone, which says whether it is open, by Escape', async () => {
    const { page, go } = await site.visit({ as: 'a@gov.example', language: 'en', size: PHONE });
    await go('/');
    const burger = page.getByRole('button', { name: en.shell.menu, exact: true });
    expect(await burger.getAttribute('aria-expanded')).toBe('false');
    await burger.click();
    const link = page.locator(`#${await burger.getAttribute('aria-controls')}`).getByRole('link').first();
    await link.waitFor();
    expect(await burger.getAttribute('aria-expanded')).toBe('true');
    await link.focus();
    await page.keyboard.press('Escape');
    await link.waitFor({ state: 'hidden' });
    await page.locator(`button[aria-label="${en.shell.menu}"]:focus`).waitFor();
  }); // prettier-ignore

  it('needs no mouse: past the menu, through the search, into a task, into its dialog and out', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/tasks');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe(en.shell.skip);
    await page.keyboard.press('Enter');
    await thereAre(1, page.locator('main:focus'));
    await page.keyboard.press('Control+K');
    await page.getByPlaceholder(en.shell.searchWhat).waitFor();
    await page.keyboard.type('own-instruction');
    await page
      .getByRole('dialog')
      .getByText(/own-instruction/)
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: en.verbs.move }).waitFor();
    await page.getByRole('button', { name: en.verbs.move }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: en.verbs.move }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: en.verbs.move }).waitFor({ state: 'hidden' });
    expect(await page.locator(':focus').textContent()).toBe(en.verbs.move);
  });
});

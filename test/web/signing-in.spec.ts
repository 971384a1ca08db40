import { LANGUAGES } from '../../src/shared/words/language.js';
import { en } from '../../src/web/client/words/en.js';
import { kk } from '../../src/web/client/words/kk.js';
import { ru } from '../../src/web/client/words/ru.js';
import { TEST_PASSWORD } from '../support/api.js';
import {
  accessibilityFaults,
  cutWords,
  DESKTOP,
  overflow,
  PHONE,
  startSite,
  toDark,
  type Site,
} from '../support/browser.js';

const WORDS = { kk, ru, en };

describe('signing in', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
    await site.api.setClock('2020-02-17T10:00:00+06:00');
    await site.api.person('akim@gov.example', { body: 'KZ-61', role: 'recipient', language: 'kk' });
    await site.api.person('office@gov.example', { body: 'DPMO', role: 'office' });
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  it.each(LANGUAGES)('in %s: a wrong password is told, the right one leads to the page asked for', async (language) => {
    const { signIn, pages } = WORDS[language];
    const { page, go } = await site.visit({ language });
    await go('/tasks');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    await page.getByLabel(signIn.email).fill('akim@gov.example');
    await page.getByLabel(signIn.password, { exact: true }).fill('wrong');
    await page.getByRole('button', { name: signIn.submit }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel(signIn.email).inputValue()).toBe('akim@gov.example');
    await page.getByLabel(signIn.password, { exact: true }).fill(TEST_PASSWORD);
    await page.getByRole('button', { name: signIn.submit }).click();
    await page.getByRole('heading', { level: 1, name: pages.tasks }).waitFor();
    await page.waitForURL('**/tasks');
  });

  it('says which day it is in the register, and in the demo who one may be', async () => {
    const { page, go } = await site.visit({ language: 'ru' });
    await go('/');
    await page.getByText('понедельник, 17.02.2020').waitFor();
    await page.getByRole('button', { name: /office@demo\.example/ }).click();
    expect(await page.getByLabel(ru.signIn.email).inputValue()).toBe('office@demo.example');
  });

  it.each(LANGUAGES)(
    'in %s: whoever forgot the password asks for a link, and is told the same of any address',
    async (language) => {
      const { signIn } = WORDS[language];
      const { page, go } = await site.visit({ language });
      for (const email of ['akim@gov.example', 'nobody@gov.example']) {
        await go('/sign-in');
        await page.getByLabel(signIn.email).fill(email);
        await page.getByRole('button', { name: signIn.forgotten }).click();
        expect(await page.getByLabel(signIn.email).inputValue()).toBe(email);
        await page.getByRole('button', { name: signIn.sendLink }).click();
        await page.getByText(signIn.linkSent.replace('{email}', email)).waitFor();
      }
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: signIn.backToSignIn }).click();
      await page.getByLabel(signIn.password, { exact: true }).waitFor();
    },
  );

  it('does not lead to another site afterwards', async () => {
    const { page, go } = await site.visit({ language: 'en' });
    await go('/sign-in?back=//evil.example/');
    await page.getByLabel(en.signIn.email).fill('akim@gov.example');
    await page.getByLabel(en.signIn.password, { exact: true }).fill(TEST_PASSWORD);
    await page.getByRole('button', { name: en.signIn.submit }).click();
    await page.getByRole('button', { name: new RegExp(en.shell.account) }).waitFor();
    expect(new URL(page.url()).host).toBe(new URL(site.api.url).host);
  });

  it('goes on where one was when the session has ended under an open page', async () => {
    const { page, context, go, expectRefusal } = await site.visit({ as: 'akim@gov.example', language: 'en' });
    await go('/notices');
    await context.clearCookies();
    expectRefusal(401);
    await page.getByRole('link', { name: en.pages.tasks }).click();
    const dialog = page.getByRole('dialog', { name: en.signIn.again });
    await dialog.getByLabel(en.signIn.password, { exact: true }).fill(TEST_PASSWORD);
    await dialog.getByRole('button', { name: en.signIn.submit }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('heading', { level: 1, name: en.pages.tasks }).waitFor();
  });

  it('hears of changes again after their stream was refused, and at once when the session goes on', async () => {
    const { page, context, go, expectRefusal } = await site.visit({ as: 'akim@gov.example', language: 'en' });
    const refusals = [502, 401];
    refusals.forEach(expectRefusal);
    await page.route('**/api/v1/events', (route) => {
      const status = refusals.shift();
      return status ? route.fulfill({ status }) : route.continue();
    });
    const refused = page.waitForResponse((response) => response.url().endsWith('/events') && response.status() === 401);
    await go('/notices');
    await context.clearCookies();
    await page.getByRole('link', { name: en.pages.tasks }).click();
    const dialog = page.getByRole('dialog', { name: en.signIn.again });
    await dialog.getByLabel(en.signIn.password, { exact: true }).fill(TEST_PASSWORD);
    await refused;
    const heard = page.waitForResponse((response) => response.url().endsWith('/events') && response.ok());
    await dialog.getByRole('button', { name: en.signIn.submit }).click();
    await heard;
  });

  it('opens in a browser that keeps nothing, in the language it asks for', async () => {
    const { page, go } = await site.visit({ language: 'kk' });
    await page.addInitScript(`Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })`);
    await go('/sign-in');
    await page.getByRole('button', { name: kk.signIn.submit }).waitFor();
    await page.getByText(ru.application.languages.ru).click();
    await page.getByRole('button', { name: ru.signIn.submit }).waitFor();
  }); // prettier-ignore

  it('is left by signing out, and the way back is closed', async () => {
    const { page, go, expectRefusal } = await site.visit({ as: 'akim@gov.example', language: 'ru' });
    expectRefusal(401);
    await go('/');
    await page.getByRole('button', { name: new RegExp(ru.shell.account) }).click();
    await page.getByRole('button', { name: ru.shell.signOut }).click();
    await page.getByRole('button', { name: ru.signIn.submit }).waitFor();
    await page.goto('/notices');
    await page.getByRole('button', { name: ru.signIn.submit }).waitFor();
  });

  it('offers each only what is theirs, and changes the language in place', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go('/');
    await page.getByRole('heading', { level: 1, name: ru.pages.board }).waitFor();
    expect(await page.getByRole('link', { name: ru.pages.desk }).count()).toBe(0);
    await page.getByRole('button', { name: new RegExp(ru.shell.account) }).click();
    await page.getByText(kk.application.languages.kk).click();
    await page.getByRole('heading', { level: 1, name: kk.pages.board }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('kk');
  });

  it.each(LANGUAGES.flatMap((language) => [PHONE, DESKTOP].map((size) => ({ language, size }))))(
    'has a page without faults: $language, $size.width px',
    async ({ language, size }) => {
      const { page, go } = await site.visit({ language, size });
      await go('/sign-in');
      await page.getByText('@demo.example').first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await cutWords(page)).toEqual([]);
      await toDark(page);
      expect(await accessibilityFaults(page, 'colours')).toEqual([]);
    },
  );
});

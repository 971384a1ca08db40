import { TOTP, Secret } from 'otpauth';
import type { Page } from 'playwright-core';
import { en } from '../../src/web/client/words/en.js';
import { kk } from '../../src/web/client/words/kk.js';
import { ru } from '../../src/web/client/words/ru.js';
import { TEST_PASSWORD } from '../support/api.js';
import { startSite, thereAre, type Site } from '../support/browser.js';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** What somebody settles for themselves. */
describe('the account', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
    await site.api.setClock('2020-02-17T10:00:00+06:00');
    await site.api.person('akim@gov.example', { body: 'KZ-61', role: 'recipient', language: 'kk' });
    await site.api.person('deputy@gov.example', { body: 'KZ-61', role: 'recipient' });
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  it('a second factor is set up by its picture, asked for at sign-in, replaced by a recovery code, and switched off', async () => {
    const { page, go, expectRefusal } = await site.visit({ as: 'akim@gov.example', language: 'ru' });
    await go('/account');
    const card = region(page, ru.factor.title);
    await card.getByText(ru.factor.off).waitFor();
    await card.getByLabel(ru.factor.password, { exact: true }).fill('not mine');
    expectRefusal(422);
    await card.getByRole('button', { name: ru.factor.begin }).click();
    await card.getByRole('alert').waitFor();
    await card.getByLabel(ru.factor.password, { exact: true }).fill(TEST_PASSWORD);
    await card.getByRole('button', { name: ru.factor.begin }).click();
    await card.getByRole('img', { name: ru.factor.picture }).waitFor();
    const secret = (await card.getByText(/^([A-Z2-7]{4} ?){8}$/).innerText()).replaceAll(' ', '');
    await card.getByLabel(ru.factor.firstCode).fill(codeOf(secret, -1));
    await card.getByRole('button', { name: ru.factor.confirm }).click();
    await card.getByText(ru.factor.on(10)).waitFor();
    const codes = await card.getByRole('listitem').allInnerTexts();
    expect(codes).toHaveLength(10);
    await page.reload();
    await card.getByText(ru.factor.on(10)).waitFor();
    expect(await card.getByText(codes[0]!).count()).toBe(0);

    for (const [code, left] of [[codeOf(secret), 10], [codes[0]!, 9]] as const) {
      const visit = await site.visit({ language: 'en' });
      await visit.go('/account');
      await visit.page.getByLabel(en.signIn.email).fill('akim@gov.example');
      await visit.page.getByLabel(en.signIn.password, { exact: true }).fill(TEST_PASSWORD);
      await visit.page.getByRole('button', { name: en.signIn.submit }).click();
      // Recovery codes have letters, which a telephone's keys for digits lack.
      expect(await visit.page.getByLabel(en.signIn.code).getAttribute('inputmode')).toBeNull();
      await visit.page.getByLabel(en.signIn.code).fill(code);
      await visit.page.getByRole('button', { name: en.signIn.submit }).click();
      await region(visit.page, en.factor.title).getByText(en.factor.on(left)).waitFor();
    }

    await card.getByLabel(ru.factor.password, { exact: true }).fill(TEST_PASSWORD);
    await card.getByRole('button', { name: ru.factor.remove }).click();
    await card.getByText(ru.factor.off).waitFor();
  }); // prettier-ignore

  it('sessions are shown, one can be ended, and all others together', async () => {
    const here = await site.visit({ as: 'deputy@gov.example', language: 'en' });
    await here.go('/account');
    const card = region(here.page, en.sessions.title);
    // The token that made this person's calls in the test is one of them.
    await card.getByText('A program: test').waitFor();
    await card.getByText(en.sessions.current, { exact: true }).waitFor();
    await card.getByRole('button', { name: 'End: A program: test' }).click();
    await card.getByText('A program: test').waitFor({ state: 'detached' });

    const there = await site.visit({ as: 'deputy@gov.example', language: 'en' });
    await there.go('/account');
    await region(there.page, en.sessions.title).getByRole('button', { name: en.sessions.endOthers }).click();
    await there.page.getByText(en.sessions.othersEnded).waitFor();
    here.expectRefusal(401);
    await here.page.reload();
    await here.page.getByRole('button', { name: en.signIn.submit }).waitFor();
  });

  it('an address of the calendar is made, copied, replaced by another, and ended', async () => {
    const { page, context, go } = await site.visit({ as: 'deputy@gov.example', language: 'en' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await go('/account');
    const card = region(page, en.account.calendar);
    const address = card.getByLabel(en.account.calendarAddress);
    /** The address names the site as its readers know it. */
    const read = async (url: string) => (await fetch(site.api.url + new URL(url).pathname)).status;
    await card.getByRole('button', { name: en.account.calendarMake }).click();
    const first = await address.inputValue();
    await card.getByRole('button', { name: en.account.copy }).click();
    await card.getByRole('button', { name: en.account.copied }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(first);
    expect(await read(first)).toBe(200);

    await page.reload();
    await card
      .getByText(/^An address exists since 17 February 2020, \d\d:\d\d\. A new one takes its place\.$/)
      .waitFor();
    await thereAre(0, address);
    await card.getByRole('button', { name: en.account.calendarAnew }).click();
    await page.getByRole('dialog').getByText(en.account.calendarLost).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: en.account.calendarAnew }).click();
    const second = await address.inputValue();
    expect([await read(first), await read(second)]).toEqual([404, 200]);

    await card.getByRole('button', { name: en.account.calendarEnd }).click();
    await page.getByRole('dialog').getByText(en.account.calendarLost).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: en.account.calendarEnd }).click();
    await card.getByRole('button', { name: en.account.calendarMake }).waitFor();
    await thereAre(0, address);
    expect(await read(second)).toBe(404);
  });

  it('a colleague is named for some days, is told on the desk, and the days are ended early', async () => {
    const { page, go, expectRefusal } = await site.visit({ as: 'akim@gov.example', language: 'kk' });
    await go('/account');
    const card = region(page, kk.substitution.title);
    await card.getByLabel(kk.substitution.email).fill('stranger@gov.example');
    await card.getByLabel(kk.substitution.from).fill('17.02.2020');
    await card.getByLabel(kk.substitution.to).fill('28.02.2020');
    expectRefusal(400);
    await card.getByRole('button', { name: kk.substitution.name }).click();
    await card.getByRole('alert').waitFor();
    expect(await card.getByLabel(kk.substitution.from).inputValue()).toBe('17.02.2020');
    await card.getByLabel(kk.substitution.email).fill('deputy@gov.example');
    await card.getByRole('button', { name: kk.substitution.name }).click();
    await card.getByText(kk.substitution.active).waitFor();

    const deputy = await site.visit({ as: 'deputy@gov.example', language: 'ru' });
    await deputy.go('/');
    await deputy.page.getByText('Вы замещаете по 28.02.2020 включительно: akim@gov.example.').waitFor();

    await card.getByRole('button', { name: kk.substitution.end }).click();
    await page.getByText(kk.substitution.ended).waitFor();
    await card.getByText(kk.substitution.active).waitFor({ state: 'detached' });
  });
});

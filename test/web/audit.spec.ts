import { fill } from '../../src/shared/words/fill.js';
import { en } from '../../src/web/client/words/en.js';
import { en as office } from '../../src/web/client/words/office-en.js';
import { startSite, thereAre, type Site } from '../support/browser.js';
import { A, startScene, type Scene } from '../support/scene.js';
import { Tamper, TAMPERINGS } from '../support/tampering.js';

const { audit } = office;

describe('the log of what happened, on its page', () => {
  let site: Site;
  let scene: Scene;

  beforeAll(async () => {
    scene = await startScene();
    site = await startSite(scene.api);
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  it('is narrowed by what was done and by body, and tells what it was and what it became', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/audit');
    await page.getByRole('combobox', { name: audit.action }).fill('returned');
    await page.getByRole('option', { name: /returned/ }).first().click(); // prettier-ignore
    await page.getByText(audit.found(2), { exact: true }).waitFor();
    await go(`${new URL(page.url()).pathname}${new URL(page.url()).search}&body=${A}`);
    await page.getByText(audit.found(1), { exact: true }).waitFor();
    await page.getByRole('button', { name: audit.details }).click();
    const state = page.getByRole('row', { name: new RegExp(`^${audit.fields.state}`) });
    expect(await state.getByRole('cell').allTextContents()).toEqual([en.states.under_review, en.states.returned]);
    await page.getByRole('button', { name: /^All of/ }).click();
    expect(new URL(page.url()).searchParams.get('person')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is asked for all days again once its day is emptied; what is no such day stays as typed, and is told', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/audit');
    const from = page.getByLabel(office.office.from);
    await from.fill('01.01.2019');
    await page.waitForURL(/from=2019-01-01/);
    await from.fill('');
    await page.waitForURL(/audit$/);
    await from.fill('31.06.2020');
    await page.getByText(en.report.noSuchDay).waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await page.getByText(en.report.noSuchDay).waitFor();
    expect(await from.inputValue()).toBe('31.06.2020');
    await from.fill('30.06.2019');
    await page.waitForURL(/from=2019-06-30/);
    await page.getByRole('button', { name: en.tasks.clear }).click();
    await page.waitForURL(/audit$/);
    expect(await from.inputValue()).toBe('');

    await go('/delivery/day');
    const day = page.getByRole('textbox', { name: office.delivery.dayToRun });
    const today = await day.inputValue();
    await day.fill('01.01.2019');
    await page.keyboard.press('Tab');
    await page.getByText(fill(en.report.notBefore, { day: today })).waitFor();
    expect(await day.inputValue()).toBe('01.01.2019');
  });

  it('is proved whole, and broken at the very entry that somebody has touched', async () => {
    const { page, go } = await site.visit({ as: 'admin@gov.example', language: 'en' });
    await go('/audit/chains');
    const verify = page.getByRole('button', { name: audit.verifyNow });
    await verify.click();
    await page.getByText(audit.intact, { exact: true }).waitFor();
    const tamper = await Tamper.open(scene.api.database.ownerUrl, 7);
    try {
      const chain = await TAMPERINGS.edit(tamper);
      await verify.click();
      await page.getByText(audit.broken, { exact: true }).waitFor();
      const broken = page.getByRole('status').getByRole('listitem');
      await thereAre(1, broken);
      expect(await broken.textContent()).toContain(chain === 'office' ? audit.officeChain : chain);
      await tamper.putBack();
      await verify.click();
      await page.getByText(audit.intact, { exact: true }).waitFor();
    } finally {
      await tamper.close();
    }
  });

  it('says what is wrong with heads that are none, and keeps them', async () => {
    const { page, go, expectRefusal } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/audit/chains');
    await page.getByLabel(audit.anchor).fill('nonsense');
    expectRefusal(400);
    await page.getByRole('button', { name: audit.verifyNow }).click();
    await page.getByText(en.problems.kept).waitFor();
    expect(await page.getByLabel(audit.anchor).inputValue()).toBe('nonsense');
  });

  it('is read by a reader without its proof, and not by a recipient', async () => {
    const reader = await site.visit({ as: 'reader@gov.example', language: 'en' });
    await reader.go('/audit/chains');
    await reader.page.getByText(office.office.notYours).waitFor();
    const recipient = await site.visit({ as: 'a@gov.example', language: 'en' });
    await recipient.go('/audit');
    await recipient.page.getByText(office.office.notYours).waitFor();
    expect(await recipient.page.getByRole('link', { name: en.pages.audit }).count()).toBe(0);
  });
});

import { en } from '../../src/web/client/words/en.js';
import { en as office } from '../../src/web/client/words/office-en.js';
import { startTestApi } from '../support/api.js';
import { PHONE, startSite, type Site } from '../support/browser.js';
import { makePerson, makeTask } from '../support/factory.js';
import { say, ScriptedSmtp } from '../support/scripted-smtp.js';

const { delivery } = office;
const LOST = 'akimat@kz61.example';

describe('the delivery log', () => {
  let site: Site;
  let smtp: ScriptedSmtp;

  beforeAll(async () => {
    smtp = await ScriptedSmtp.start();
    smtp.forRecipient(LOST, { dot: say('554 5.7.1 refused', { keep: false }) });
    const api = await startTestApi({ smtpUrl: smtp.url, databasePool: 10 });
    await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator' });
    await api.person('reader@gov.example', { body: 'DPMO', role: 'reader' });
    await makePerson(api, LOST, { body: 'KZ-61' });
    await makePerson(api, 'akimat@kz59.example', { body: 'KZ-59' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await makeTask(api, { body: 'KZ-59', effectiveDay: '2020-08-28' });
    await api.setClock('2020-08-25T03:00:00Z');
    await api.sql(
      `INSERT INTO sweep_mark SELECT DISTINCT 'reminders ' || time_zone, timestamptz '2020-08-24T11:59:00Z' FROM body`,
    );
    site = await startSite(api);
  });
  afterEach(() => site.leave());
  afterAll(async () => {
    await site?.stop();
    await smtp?.close();
  });

  it('says of every reminder whether it was sent; a letter that reached nobody is opened and sent once more', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/delivery');
    await page.getByRole('row').filter({ hasText: 'akimat@kz59.example' }).getByText(delivery.states.sent, { exact: true }).waitFor(); // prettier-ignore
    await page.getByRole('row').filter({ hasText: LOST }).getByText(delivery.states.dead).waitFor();
    await page.getByLabel(delivery.state).selectOption({ label: delivery.states.dead });
    await page.getByText(delivery.found(1), { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('state')).toBe('dead');

    await page.getByRole('link', { name: delivery.parts.letters }).click();
    await page.getByRole('listitem').filter({ hasText: LOST }).getByRole('link').click();
    await page.getByText('5.7.1 refused').waitFor();
    await page
      .locator('.letter-text')
      .getByText(/Equip schools/)
      .waitFor();
    smtp.forRecipient(LOST, {});
    await page.getByRole('button', { name: delivery.resend }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(office.office.reason).fill('The mailbox has been made');
    await dialog.getByRole('button', { name: delivery.resend }).click();
    await page.getByText('The mailbox has been made').waitFor();
    await page.locator('.facts').getByText(delivery.states.unknown).waitFor();
  });

  it('is dry run for a day to come', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/delivery/day?on=2020-08-27');
    await page
      .getByRole('article', { name: 'akimat@kz59.example' })
      .getByText(/before the deadline/)
      .waitFor();
  });

  it('says of what a person will be reminded, when and why: to the office, and to the person alone of themselves', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/delivery');
    const row = page.getByRole('row').filter({ hasText: 'akimat@kz59.example' });
    await row.getByRole('link', { name: 'akimat@kz59.example' }).click();
    await page.getByRole('link', { name: en.reminders.title }).click();
    await page.getByRole('heading', { level: 1, name: 'Reminders to come: akimat@kz59.example' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: /Friday 28 August 2020 · on the day/ }).getByText('responsible person').first().waitFor(); // prettier-ignore
    await page.getByLabel(delivery.fromDay).fill('29.08.2020');
    await page.getByText(/from 29 August 2020 to/).waitFor();
    expect(await page.getByText(/Friday 28 August 2020/).count()).toBe(0);
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/to-come.png`, fullPage: true });
    await page.getByRole('link', { name: delivery.soFar }).click();
    await page.getByText('Only to: akimat@kz59.example').waitFor();

    await site.api.person('own@kz59.example', { body: 'KZ-59', role: 'recipient', rung: 'responsible' });
    const own = await site.visit({ as: 'own@kz59.example', language: 'en', size: PHONE });
    await own.go('/account');
    const card = own.page.getByRole('region', { name: en.reminders.title });
    await card.getByRole('link', { name: /Equip schools/ }).first().waitFor(); // prettier-ignore
    if (process.env.LOOK) await own.page.screenshot({ path: `${process.env.LOOK}/account.png`, fullPage: true });
  });

  it('lets an administrator stop all mail and let it go again, with a reason; what was refused keeps what was typed', async () => {
    const { page, go, expectRefusal } = await site.visit({ as: 'admin@gov.example', language: 'en' });
    await go('/delivery');
    await page.getByText(delivery.leaves, { exact: true }).waitFor();
    await page.getByRole('button', { name: delivery.stop }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(office.office.reason).fill('The relay is moved');
    // Meanwhile somebody else has stopped it.
    await site.api.sql(`INSERT INTO mail_stop (kind, reason) VALUES ('pause', 'Somebody was faster')`);
    expectRefusal(409);
    await dialog.getByRole('button', { name: delivery.stop }).click();
    await dialog.getByText(en.problems.kept).waitFor();
    expect(await dialog.getByLabel(office.office.reason).inputValue()).toBe('The relay is moved');
    await dialog.getByRole('button', { name: en.actions.cancel }).click();
    await page.getByText('Somebody was faster').waitFor();
    await page.getByRole('button', { name: delivery.resume }).click();
    await dialog.getByLabel(office.office.reason).fill('It is back');
    await dialog.getByRole('button', { name: delivery.resume }).click();
    await page.getByText(delivery.leaves, { exact: true }).waitFor();
    await page.getByText('It is back').waitFor();
  });

  it('lets a restored register write only after somebody has said what had left, or that nothing had', async () => {
    const { page, go, expectRefusal } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await site.api.sql(`INSERT INTO mail_stop (kind, reason) VALUES ('restore', 'The backup of the night')`);
    await go('/delivery/mail');
    await page.getByRole('button', { name: delivery.resume }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(office.office.reason).fill('The copy is of this minute');
    expectRefusal(409);
    await dialog.getByRole('button', { name: delivery.resume }).click();
    await dialog.getByText(/enter the journal of the relay first/).first().waitFor(); // prettier-ignore
    await dialog.getByRole('checkbox', { name: delivery.nothingHadLeft }).check();
    await dialog.getByRole('button', { name: delivery.resume }).click();
    await page.getByText(delivery.leaves, { exact: true }).waitFor();
  });

  it('keeps the list of those never written to', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/delivery/mail');
    await page.getByRole('button', { name: delivery.addQuiet }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(delivery.address).fill('left@kz61.example');
    await dialog.getByLabel(office.office.reason).fill('The post is vacant');
    await dialog.getByRole('button', { name: delivery.addQuiet }).click();
    await page.getByText('The post is vacant').waitFor();
    await page.getByRole('button', { name: 'Write to left@kz61.example again' }).click();
    await dialog.getByLabel(office.office.reason).fill('Somebody came');
    await dialog.getByRole('button', { name: delivery.unquiet }).click();
    await page.getByText(delivery.noQuiet).waitFor();
  });

  it('shows a reader the reminders and the proofs, and nothing to press', async () => {
    const { page, go } = await site.visit({ as: 'reader@gov.example', language: 'en' });
    await go('/delivery');
    await page.getByRole('row').filter({ hasText: 'akimat@kz59.example' }).waitFor();
    const parts = page.getByRole('navigation', { name: office.office.parts });
    expect(await parts.getByRole('link').allTextContents()).toEqual([delivery.parts.log, delivery.parts.proofs]);
    await go('/delivery/letters');
    await page.getByText(office.office.notYours).waitFor();
  });
});

import { en } from '../../src/web/client/words/en.js';
import { en as office } from '../../src/web/client/words/office-en.js';
import { startSite, type Site } from '../support/browser.js';
import { issueInstruction } from '../support/stories.js';

const { people } = office;

describe('people and bodies', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
    const { api } = site;
    await api.setClock('2020-08-03T10:00:00+06:00');
    const writer = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator' });
    await issueInstruction(api, writer, { recipients: [{ code: 'KZ-63' }] });
    await api.setClock('2022-07-01T10:00:00+06:00');
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  it('the administrator invites a person, who chooses a password by the link; gives a post, and disables the account', async () => {
    const { page, go } = await site.visit({ as: 'admin@gov.example', language: 'en' });
    await go('/people');
    await page.getByRole('button', { name: people.invite }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(en.account.name).fill('A. Serikova');
    await dialog.getByLabel(en.account.email).fill('a.serikova@gov.example');
    await dialog.getByRole('button', { name: people.invite }).click();
    const link = await dialog.getByLabel(people.link).inputValue();
    expect(link).toMatch(/\/password#[\w-]{20,}$/);
    await dialog.getByRole('button', { name: en.actions.close }).last().click();
    const row = page.getByRole('listitem', { name: 'A. Serikova' });
    await row.getByText(people.invited).waitFor();

    const invited = await site.visit({ language: 'en' });
    await invited.go(`/password${new URL(link).hash}`);
    await invited.page.getByLabel(en.password.label).fill('four words with spaces');
    await invited.page.getByRole('button', { name: en.password.submit }).click();
    await invited.page.getByText(en.password.done).waitFor();
    await page.reload();
    await row.getByText(people.invited).waitFor({ state: 'detached' });

    await go('/people/bodies/KZ-61');
    await page.getByRole('button', { name: people.createPost }).click();
    for (const name of ['nameKk', 'nameRu', 'nameEn'] as const)
      await dialog.getByLabel(office.office[name]).fill('Head');
    await dialog.getByRole('button', { name: people.createPost }).click();
    const post = page.getByRole('article', { name: 'Head' });
    await post.getByText(people.vacant).waitFor();
    await post.getByRole('button', { name: people.give }).click();
    await dialog.getByLabel(people.person).fill('serikova');
    await page.getByRole('option', { name: /A\. Serikova/ }).click();
    await dialog.getByRole('button', { name: people.give }).click();
    await post.getByText('A. Serikova · holder · since 1 July 2022').waitFor();
    await post.getByRole('button', { name: people.end }).click();
    await dialog.getByLabel(people.lastDay).fill('31.07.2022');
    await dialog.getByRole('button', { name: people.end }).click();
    await post.getByText('1 July 2022 – 31 July 2022').waitFor();

    await go('/people?q=serikova');
    await row.getByText('KZ-61').waitFor();
    await row.getByRole('button', { name: people.disable }).click();
    await row.getByText(people.disabled).waitFor();
  });

  it('an address that is taken is refused in words, and what was typed stays', async () => {
    const { page, go, expectRefusal } = await site.visit({ as: 'admin@gov.example', language: 'en' });
    await go('/people');
    await page.getByRole('button', { name: people.invite }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(en.account.name).fill('Twin');
    await dialog.getByLabel(en.account.email).fill('office@gov.example');
    expectRefusal(409);
    await dialog.getByRole('button', { name: people.invite }).click();
    await dialog.getByText(en.problems.kept).waitFor();
    expect(await dialog.getByLabel(en.account.name).inputValue()).toBe('Twin');
  });

  it('the administrator takes lost one-time codes from a person, with a reason; of whoever has none it says so', async () => {
    const { page, go, expectRefusal } = await site.visit({ as: 'admin@gov.example', language: 'en' });
    await site.api.sql(
      `INSERT INTO second_factor (person_id, secret, confirmed_at) SELECT id, '\\x00', now() FROM person WHERE email = 'office@gov.example'`,
    );
    await go('/people');
    const row = page.getByRole('listitem', { name: 'office@gov.example' });
    const own = page.getByRole('listitem', { name: 'admin@gov.example' });
    const button = row.getByRole('button', { name: people.resetFactor });
    await button.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(office.office.reason).fill('The telephone was lost');
    await dialog.getByRole('button', { name: people.resetFactor }).click();
    await page.getByText('office@gov.example signs in without one-time codes now').waitFor();
    expect(await own.getByRole('button', { name: people.resetFactor }).count()).toBe(0);
    await button.click();
    await dialog.getByLabel(office.office.reason).fill('Lost once more');
    expectRefusal(409);
    await dialog.getByRole('button', { name: people.resetFactor }).click();
    await dialog.getByText(en.problems.kept).waitFor();
    expect(await dialog.getByLabel(office.office.reason).inputValue()).toBe('Lost once more');
    await dialog.getByRole('button', { name: en.actions.cancel }).click();
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/people.png`, fullPage: true });
  });

  it('the office passes the open task of a divided region on to its successor, and takes it back', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/people');
    await page.getByRole('heading', { level: 1, name: people.parts.bodies }).waitFor();
    await page.getByRole('link', { name: people.parts.successions }).click();
    await page.getByText(people.noSuccessions).waitFor();
    await page.getByRole('combobox', { name: people.predecessor }).fill('East');
    await page.getByRole('option', { name: /East/ }).click();
    await page.getByLabel('Who inherits No. 1').selectOption('KZ-10');
    await page.getByLabel(office.office.reason).fill('Abai Region was formed');
    await page.getByRole('button', { name: 'Pass on 1 task' }).click();
    const passed = page.getByRole('article', { name: 'KZ-63' });
    await passed.getByRole('link', { name: 'No. 1 → KZ-10' }).waitFor();
    await passed.getByRole('button', { name: people.undo }).click();
    await page.getByRole('dialog').getByLabel(office.office.reason).fill('Too early');
    await page.getByRole('dialog').getByRole('button', { name: people.undo }).click();
    await passed.getByText(/Taken back by .*Too early/).waitFor();
  });

  it('the administrator gives a body a new name from a day on; its earlier name stays', async () => {
    const { page, go } = await site.visit({ as: 'admin@gov.example', language: 'en' });
    await go('/people/bodies/KZ-71');
    await page.getByRole('button', { name: people.edits.rename }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(office.office.nameEn).fill('Another name');
    await dialog.getByLabel(people.fromDay).fill('01.08.2023');
    await dialog.getByRole('button', { name: people.edits.rename }).click();
    await page.getByText(/Another name/).first().waitFor(); // prettier-ignore
    await page.locator('.timeline').getByText(/Nur-Sultan/).first().waitFor(); // prettier-ignore
  });

  it('the administrator changes a setting of the register; the office reads it', async () => {
    const { page, go } = await site.visit({ as: 'admin@gov.example', language: 'en' });
    await go('/people/settings');
    await page.getByLabel(people.settings.reviewDays).fill('7');
    await page.getByRole('button', { name: people.saveSettings }).click();
    await page.getByText(people.settingsSaved).waitFor();
    const reader = await site.visit({ as: 'office@gov.example', language: 'en' });
    await reader.go('/people/settings');
    await reader.page.locator('dd').getByText('7', { exact: true }).waitFor();
    expect(await reader.page.getByRole('button', { name: people.saveSettings }).count()).toBe(0);
  });
});

import { en } from '../../src/web/client/words/en.js';
import { en as office } from '../../src/web/client/words/office-en.js';
import { startSite, type Site } from '../support/browser.js';
import { makeTask } from '../support/factory.js';

const { policies, calendar } = office;

describe('the rules that deadlines and reminders go by', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
    const { api } = site;
    await api.setClock('2020-08-03T10:00:00+06:00');
    await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator' });
    await api.person('reader@gov.example', { body: 'DPMO', role: 'reader' });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-09-18' });
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  it('the office sees who would be written to and when, then changes a policy with a reason', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/policies');
    await page.getByRole('link', { name: policies.openClass }).first().click();
    const early = page.getByRole('group', { name: policies.beforeTitle });
    await early.getByRole('group', { name: 'Step 2' }).getByLabel(policies.days).fill('10');
    await page.getByRole('button', { name: policies.preview }).click();
    const preview = page.locator('.policy-preview');
    await preview.getByText('+ 8 September 2020, 10 days before the deadline: the responsible person').waitFor();
    await preview.getByText('− 4 September 2020, 14 days before the deadline: the responsible person').waitFor();
    await page.getByLabel(office.office.reason).fill('Agreed with the regions');
    await page.getByRole('button', { name: policies.save }).click();
    await page.getByText('Agreed with the regions').waitFor();
    expect(await early.getByRole('group', { name: 'Step 2' }).getByLabel(policies.days).inputValue()).toBe('10');
  });

  it('a policy that makes no sense is refused in words, and what was typed stays', async () => {
    const { page, go, expectRefusal } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/policies/standard');
    const first = page.getByRole('group', { name: policies.beforeTitle }).getByRole('group', { name: 'Step 1' });
    await first.getByLabel(policies.days).fill('2');
    expectRefusal(400);
    await page.getByRole('button', { name: policies.preview }).click();
    await page.getByText(en.problems.kept).waitFor();
    expect(await first.getByLabel(policies.days).inputValue()).toBe('2');
  });

  it('a reader reads the policies and changes none', async () => {
    const { page, go } = await site.visit({ as: 'reader@gov.example', language: 'en' });
    await go('/policies/standard');
    await page.getByRole('table', { name: policies.deadline }).waitFor();
    expect(await page.getByRole('button', { name: policies.save }).count()).toBe(0);
  });

  it('the administrator sees whose deadline a day off would move before entering it; none moves by itself', async () => {
    const { page, go } = await site.visit({ as: 'admin@gov.example', language: 'en' });
    await go('/calendar?year=2020');
    await page.getByRole('button', { name: calendar.add }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(calendar.day, { exact: true }).fill('18.09.2020');
    await dialog.getByLabel(calendar.day, { exact: true }).blur();
    await dialog.getByText(/KZ-61: 18 September 2020 → 17 September 2020/).waitFor();
    for (const [name, text] of [
      [office.office.nameKk, 'Демалыс күні'],
      [office.office.nameRu, 'Выходной день'],
      [office.office.nameEn, 'A day of rest'],
    ] as const)
      await dialog.getByLabel(name).fill(text);
    await dialog.getByRole('button', { name: calendar.save }).click();
    await page.getByRole('listitem').filter({ hasText: 'A day of rest' }).waitFor();
    expect(await site.api.sql('SELECT effective_day FROM task')).toEqual([{ effective_day: '2020-09-18' }]);

    await page.getByRole('button', { name: 'Change 18 September 2020' }).click();
    expect(await dialog.getByLabel(office.office.nameKk).inputValue()).toBe('Демалыс күні');
    await dialog.getByLabel(calendar.kind).selectOption({ label: calendar.remove });
    await dialog.getByRole('button', { name: calendar.save }).click();
    await page.getByRole('listitem').filter({ hasText: 'A day of rest' }).waitFor({ state: 'detached' });
  });

  it('the office looks at what a day would move, and has nothing to save', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/calendar?year=2020');
    await page.getByRole('button', { name: calendar.look }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(calendar.day, { exact: true }).fill('21.09.2020');
    await dialog.getByLabel(calendar.day, { exact: true }).blur();
    await dialog.getByText(calendar.nothingMoves).waitFor();
    expect(await dialog.getByRole('button', { name: calendar.save }).count()).toBe(0);
  });
});

import { LANGUAGES } from '../../src/shared/words/language.js';
import { en as officeEn } from '../../src/web/client/words/office-en.js';
import { ru as officeRu } from '../../src/web/client/words/office-ru.js';
import { en } from '../../src/web/client/words/en.js';
import { ru } from '../../src/web/client/words/ru.js';
import { accessibilityFaults, DESKTOP, overflow, PHONE, startSite, thereAre, type Site } from '../support/browser.js';
import { done, INDICATOR, issueInstruction, REGIONS_2019, REPORT } from '../support/stories.js';

describe('the map and the discipline report', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
    await site.api.setClock('2020-02-17T10:00:00+06:00');
    const office = await site.api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    const akim = await site.api.person('a@gov.example', { body: 'KZ-61', role: 'recipient' });
    const { instruction, tasks } = await issueInstruction(site.api, office, {
      recipients: REGIONS_2019.map((code) => ({ code, role: 'lead' })),
    });
    done(
      await site.api.call('POST', `/api/v1/instructions/${instruction.id}/indicators`, { as: office, body: INDICATOR }),
      201,
    );
    const { id, version } = tasks.get('KZ-61');
    const figures = [{ code: INDICATOR.code, done: 900, total: 919, asOf: '2020-02-17' }];
    const report = done(
      await site.api.call('POST', `/api/v1/tasks/${id}/reports`, {
        as: akim,
        ifMatch: version,
        body: { ...REPORT, figures },
      }),
      201,
    );
    done(await site.api.call('POST', `/api/v1/reports/${report.id}/accept`, { as: office, ifMatch: report.version }));
    await site.api.setClock('2020-09-02T10:00:00+06:00');
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  it('draws seventeen regions in the borders of 2018 and twenty in those of 2024, with a table beside them', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    for (const [day, count] of [
      ['2020-09-02', 17],
      ['2024-01-01', 20],
    ] as const) {
      await go(`/map?day=${day}`);
      await thereAre(count, page.locator('.region-map path'));
      await thereAre(count, page.getByRole('rowheader'));
    }
    await page.getByText('CC BY 4.0').waitFor();
    expect(await page.locator('path[data-level=all]').textContent()).toBe('Turkistan: 1 of 1');
  });

  it('shows what is overdue, and what is counted: who has reported, and who has not though it has the task', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/map');
    await page.getByText(officeEn.map.leads.execution).waitFor();
    await page.getByLabel(officeEn.map.what).selectOption({ label: officeEn.map.overdue });
    await page.getByText(officeEn.map.leads.overdue).waitFor();
    await page.getByRole('row', { name: /^Akmola 1 of 1/ }).waitFor();
    await page.getByRole('row', { name: /^Turkistan 0 of 1/ }).waitFor();
    await page.getByLabel(officeEn.map.what).selectOption({ label: INDICATOR.name.en });
    await page.waitForURL(`**/map?what=${INDICATOR.code}`);
    await page.getByText(officeEn.map.leads.indicator).waitFor();
    await page.getByRole('row', { name: /^Turkistan 900 of 919/ }).waitFor();
    await page.getByRole('row', { name: /^Akmola not reported .*1/ }).waitFor();
    expect(await page.locator('.map-scale').textContent()).toContain('not reported');
    await thereAre(0, page.getByText('no tasks'));
  });

  it('leads from a share to the list of exactly what was counted', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go('/discipline');
    const total = page.getByRole('row', { name: new RegExp(`^${officeRu.discipline.total}`) });
    await total.getByRole('link', { name: '1 из 17' }).last().click();
    await page.getByText(ru.tasks.found(17), { exact: true }).waitFor();
    await page.goBack();
    await total.getByRole('link', { name: '16', exact: true }).click();
    await page.getByText(ru.tasks.found(16), { exact: true }).waitFor();
  });

  it('says on the list behind a figure what it is narrowed to, and each condition can be taken away', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/discipline?due=original');
    await page.getByRole('row', { name: /^All/ }).getByRole('link', { name: '1 of 17' }).last().click();
    const conditions = page.getByRole('list', { name: officeEn.conditions.title });
    await thereAre(4, conditions.getByRole('button'));
    expect(await conditions.getByRole('button').allTextContents()).toEqual([
      `State: ${Object.keys(en.states).filter((state) => state !== 'withdrawn').map((state) => en.states[state as 'returned']).join(', ')}`,
      'Role: lead',
      'Deadlines: as issued',
      officeEn.conditions.fallenDue,
    ]); // prettier-ignore
    expect(await page.getByRole('combobox', { name: en.tasks.state }).getAttribute('placeholder')).toBe(
      'Several states',
    );
    await page.getByRole('button', { name: 'Role: lead: remove this condition' }).click();
    await page.waitForURL((url) => !url.searchParams.has('role') && url.searchParams.has('fallenDue'));
    await thereAre(3, conditions.getByRole('button'));
    expect(await page.locator(':focus').textContent()).toMatch(/^State/);
  });

  it('prints the report with its day, period and kind of deadlines', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/discipline?from=2020-01-01&to=2020-08-31&by=meeting&due=original');
    const told = page.getByText('From: 1 January 2020 · To: 31 August 2020 · By: meeting · Deadlines: as issued');
    await told.waitFor({ state: 'attached' });
    expect(await told.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await told.waitFor();
    await page.getByText('as of 2 September 2020').waitFor();
    expect(await page.getByLabel(officeEn.discipline.from, { exact: true }).isVisible()).toBe(false);
  });

  it('keeps the period in the address', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/discipline?from=2021-01-01&to=2021-12-31&by=meeting');
    await page.getByText(officeEn.discipline.none).waitFor();
    expect(await page.getByLabel(officeEn.discipline.from, { exact: true }).inputValue()).toBe('01.01.2021');
  });

  it.each(LANGUAGES.map((language, index) => ({ language, size: index === 0 ? PHONE : DESKTOP })))(
    'have pages without faults: $language, $size.width px',
    async ({ language, size }) => {
      const theme = language === 'ru' ? 'dark' : 'light';
      const { page, go } = await site.visit({ as: 'office@gov.example', language, size, theme });
      for (const [path, shown] of [
        ['map', '.region-map path'],
        ['discipline', '.figures-table .total'],
      ] as const) {
        await go(`/${path}`);
        await page.locator(shown).first().waitFor();
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${path}-${language}.png` });
      }
    },
  );
});

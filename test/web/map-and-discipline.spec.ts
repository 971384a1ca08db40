import { LANGUAGES } from '../../src/shared/words/language.js';
import { en as officeEn } from '../../src/web/client/words/office-en.js';
import { ru as officeRu } from '../../src/web/client/words/office-ru.js';
import { ru } from '../../src/web/client/words/ru.js';
import { accessibilityFaults, DESKTOP, overflow, PHONE, startSite, thereAre, type Site } from '../support/browser.js';
import { done, issueInstruction, REGIONS_2019, REPORT } from '../support/stories.js';

describe('the map and the discipline report', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
    await site.api.setClock('2020-02-17T10:00:00+06:00');
    const office = await site.api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    const akim = await site.api.person('a@gov.example', { body: 'KZ-61', role: 'recipient' });
    const { tasks } = await issueInstruction(site.api, office, {
      recipients: REGIONS_2019.map((code) => ({ code, role: 'lead' })),
    });
    const { id, version } = tasks.get('KZ-61');
    const report = done(
      await site.api.call('POST', `/api/v1/tasks/${id}/reports`, { as: akim, ifMatch: version, body: REPORT }),
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

import { LANGUAGES } from '../../src/shared/words/language.js';
import { en } from '../../src/web/client/words/en.js';
import { ru } from '../../src/web/client/words/ru.js';
import { accessibilityFaults, DESKTOP, overflow, PHONE, startSite, type Site } from '../support/browser.js';

describe('meetings', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
    await site.api.setClock('2019-11-28T10:00:00+06:00');
    await site.api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await site.api.person('reader@gov.example', { body: 'DPMO', role: 'reader' });
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  it('are recorded, written and issued to all regions; the board shows them', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    const { meetings, instructionForm: form } = ru;
    await go('/meetings');
    await page.getByText(meetings.none).waitFor();
    await page.getByRole('button', { name: meetings.record }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(meetings.protocol).fill('12-5/05-1');
    await dialog.getByLabel(meetings.title).fill('О безопасности детей');
    await dialog.getByLabel(meetings.chair).fill('Б. Сапарбаев');
    await dialog.getByRole('button', { name: meetings.record }).click();
    await page.getByRole('heading', { level: 1, name: 'О безопасности детей' }).waitFor();

    await page.getByLabel(form.text).fill('Оснастить школы тёплыми туалетами');
    await page.getByLabel(form.written).fill('до 1 сентября 2020 года');
    await page.getByLabel(form.boundary).selectOption('exclusive');
    await page.getByLabel(form.day, { exact: true }).fill('01.09.2020');
    await page.getByRole('button', { name: form.save }).click();
    await page.getByText(form.missing).waitFor();
    await page.getByRole('button', { name: form.allRegions }).click();
    await page.getByRole('button', { name: form.save }).click();
    const point = page.getByRole('article', { name: '№ 1' });
    await point.getByText('пятница, 28.08.2020', { exact: true }).waitFor();
    await point.getByText(/Туркестанская/).waitFor();
    expect(await page.getByLabel(form.number).inputValue()).toBe('2');

    await page.getByRole('button', { name: form.issueAll }).click();
    await page.getByRole('dialog').getByRole('button', { name: form.issue }).click();
    await point.getByText('выпущено 28.11.2019').waitFor();
    await page.getByRole('link', { name: meetings.onBoard }).click();
    await page.locator('[role=grid][aria-colcount="18"]').waitFor();
  });

  it('a reader sees them and has nothing to press', async () => {
    const { page, go } = await site.visit({ as: 'reader@gov.example', language: 'en' });
    await go('/meetings');
    await page.getByRole('link', { name: 'О безопасности детей' }).click();
    await page.getByRole('article', { name: '№ 1' }).waitFor();
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    expect(await page.getByText(en.instructionForm.title).count()).toBe(0);
  });

  it.each(LANGUAGES.map((language, index) => ({ language, size: index === 0 ? PHONE : DESKTOP })))(
    'have pages without faults: $language, $size.width px',
    async ({ language, size }) => {
      const theme = language === 'ru' ? 'dark' : 'light';
      const { page, go } = await site.visit({ as: 'office@gov.example', language, size, theme });
      await go('/meetings');
      await page.getByRole('link', { name: 'О безопасности детей' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.getByRole('link', { name: 'О безопасности детей' }).click();
      await page.locator('.instruction-form').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      if (process.env.LOOK)
        await page.screenshot({ path: `${process.env.LOOK}/meeting-${language}.png`, fullPage: true });
    },
  );
});

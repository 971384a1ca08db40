import { en } from '../../src/web/client/words/en.js';
import { accessibilityFaults, DESKTOP, overflow, PHONE, startSite, thereAre, type Site } from '../support/browser.js';
import { EVERY_LANGUAGE, WORDS } from '../support/every-page.js';
import { done, issueInstruction, REPORT } from '../support/stories.js';

describe('several tasks at once', () => {
  let site: Site;
  let office: string;
  let regions: Record<string, string>;

  const issue = (text: string, codes = ['KZ-61', 'KZ-59', 'KZ-11']) =>
    issueInstruction(site.api, office, { text, recipients: codes.map((code) => ({ code, role: 'lead' })) });
  const stateOf = async ({ id }: { id: string }) =>
    done(await site.api.call('GET', `/api/v1/tasks/${id}`, { as: office })).state as string;

  beforeAll(async () => {
    site = await startSite();
    await site.api.setClock('2020-02-17T10:00:00+06:00');
    office = await site.api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await site.api.person('reader@gov.example', { body: 'DPMO', role: 'reader' });
    regions = {};
    for (const code of ['KZ-61', 'KZ-59']) {
      regions[code] = await site.api.person(`${code.toLowerCase()}@gov.example`, { body: code, role: 'recipient' });
    }
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  const visitList = async (as: string, q: string, options: { size?: typeof PHONE; language?: 'kk' | 'ru' | 'en' } = {}) => {
    const visit = await site.visit({ as, language: 'en', ...options });
    await visit.go(`/tasks?q=${q}`);
    await visit.page.locator('.task-table tbody tr').first().waitFor();
    return visit.page;
  }; // prettier-ignore

  it('all on the page get another day for one reason, and the focus is not lost', async () => {
    await issue('Moveable');
    const page = await visitList('office@gov.example', 'Moveable');
    const all = page.getByLabel(en.bulk.all);
    await all.check();
    await page.getByRole('button', { name: `${en.verbs.move} (3)` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(en.verbs.day).fill('01.10.2020');
    await dialog.getByLabel(en.verbs.reason).fill('The contractor’s bankruptcy.');
    await dialog.getByRole('button', { name: `${en.verbs.move} (3)` }).click();
    await page.getByText(en.bulk.done(3)).waitFor();
    await thereAre(3, page.locator('.task-table').getByText('1 October 2020'));
    await page.locator('.bulk-bar').waitFor({ state: 'detached' });
    expect(await all.evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true);
  });

  it('says to how many of those chosen a verb applies, and leaves the others as they are', async () => {
    const { tasks } = await issue('Reported');
    const { id, version } = tasks.get('KZ-61');
    done(await site.api.call('POST', `/api/v1/tasks/${id}/reports`, { as: regions['KZ-61']!, ifMatch: version, body: REPORT }), 201); // prettier-ignore
    const page = await visitList('office@gov.example', 'Reported');
    await page.getByLabel(en.bulk.all).check();
    await page.getByRole('button', { name: `${en.verbs.accept} (1)` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('This applies to 1 of the 3 chosen; the others stay as they are.').waitFor();
    await dialog.getByRole('button', { name: `${en.verbs.accept} (1)` }).click();
    await page.getByText(en.bulk.done(1)).waitFor();
    expect(await stateOf(tasks.get('KZ-61'))).toBe('executed');
    expect(await stateOf(tasks.get('KZ-59'))).toBe('assigned');
  });

  it('what is refused is named with its reason and stays chosen', async () => {
    await issue('Handed');
    const page = await visitList('office@gov.example', 'Handed');
    await page.getByLabel(/KZ-61|Turkistan/).check();
    await page.getByLabel(/KZ-59|North Kazakhstan/).check();
    await page.getByRole('button', { name: `${en.verbs.reassign} (2)` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(en.verbs.toWhom).click();
    await page.getByRole('option', { name: 'Almaty city' }).click();
    await dialog.getByLabel(en.verbs.reason).fill('Addressed by mistake.');
    await dialog.getByRole('button', { name: `${en.verbs.reassign} (2)` }).click();
    // One body has one task of an instruction: the second cannot go where the first one went.
    const refused = page.locator('.bulk-bar [role=alert]');
    await refused.getByText(en.bulk.refused(1)).waitFor();
    await thereAre(1, refused.getByRole('link'));
    await page.getByText(en.bulk.chosen(1)).waitFor();
  });

  it('a region acknowledges all that is new with one press', async () => {
    const first = (await issue('Fresh one')).tasks.get('KZ-59');
    const second = (await issue('Fresh two')).tasks.get('KZ-59');
    const page = await visitList('kz-59@gov.example', 'Fresh');
    await page.getByLabel(en.bulk.all).check();
    await page.getByRole('button', { name: `${en.verbs.acknowledge} (2)` }).click();
    await page.getByText(en.bulk.done(2)).waitFor();
    expect(await Promise.all([first, second].map(stateOf))).toEqual(['acknowledged', 'acknowledged']);
  });

  it('a reader is offered no ticks', async () => {
    await issue('Readable');
    const page = await visitList('reader@gov.example', 'Readable');
    await thereAre(3, page.locator('.task-table tbody tr'));
    expect(await page.getByRole('checkbox', { name: /Choose/ }).count()).toBe(0);
  });

  it.each(EVERY_LANGUAGE.map((language, index) => ({ language, size: [PHONE, DESKTOP, DESKTOP][index]! })))(
    'the bar has no faults: $language, $size.width px',
    async ({ language, size }) => {
      await issue(`Shown-${language}`);
      const page = await visitList('office@gov.example', `Shown-${language}`, { size, language });
      await page.getByLabel(WORDS[language].bulk.all).check();
      await page.getByText(WORDS[language].bulk.chosen(3)).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/bulk-${language}.png` });
    },
  );
});

import { LANGUAGES } from '../../src/shared/words/language.js';
import { en } from '../../src/web/client/words/en.js';
import { ru } from '../../src/web/client/words/ru.js';
import { accessibilityFaults, DESKTOP, overflow, PHONE, startSite, thereAre, type Site } from '../support/browser.js';
import { done, issueInstruction, MORE_TIME, REPORT } from '../support/stories.js';

describe('what waits for the office', () => {
  let site: Site;
  let office: string;
  let tasks: Map<string, { id: string; version: number }>;
  const people = new Map<string, string>();

  const stateOf = async (code: string) =>
    done(await site.api.call('GET', `/api/v1/tasks/${tasks.get(code)!.id}`, { as: office })).state as string;

  beforeAll(async () => {
    site = await startSite();
    await site.api.setClock('2020-02-17T10:00:00+06:00');
    office = await site.api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    const codes = ['KZ-61', 'KZ-59', 'KZ-11', 'KZ-75'];
    ({ tasks } = await issueInstruction(site.api, office, {
      recipients: codes.map((code) => ({ code, role: 'lead' })),
    }));
    for (const code of codes) {
      const as = await site.api.person(`${code.toLowerCase()}@gov.example`, { body: code, role: 'recipient' });
      people.set(code, as);
      const { id, version } = tasks.get(code)!;
      const [verb, body] =
        code === 'KZ-75' ? ['extensions', MORE_TIME] : ['reports', { ...REPORT, text: `By ${code}` }];
      done(await site.api.call('POST', `/api/v1/tasks/${id}/${verb}`, { as, ifMatch: version, body }), 201);
    }
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  it.each(LANGUAGES.map((language, index) => ({ language, size: index === 0 ? PHONE : DESKTOP })))(
    'has a page without faults: $language, $size.width px',
    async ({ language, size }) => {
      const theme = language === 'ru' ? 'dark' : 'light';
      const { page, go } = await site.visit({ as: 'office@gov.example', language, size, theme });
      await go('/review');
      await page.locator('.report').last().waitFor();
      await page.getByText('By KZ').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/review-${language}.png` });
    },
  );

  it('is read and decided upon by keys alone', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/review');
    const current = page.locator('.review-queue [aria-current=true]');
    const queue = page.getByRole('list', { name: en.review.queue }).getByRole('button');
    await page.locator('.review-queue [aria-current=true]:focus').waitFor();
    const names = await queue.allTextContents();
    expect(names).toHaveLength(3);
    await page.keyboard.press('j');
    await page.locator('.review-queue li:nth-child(2) :focus').waitFor();
    await page.keyboard.press('k');
    await page.locator('.review-queue li:nth-child(1) :focus').waitFor();
    await page.getByRole('button', { name: en.verbs.accept }).waitFor();
    await page.keyboard.press('a');
    await page.getByText(en.verbs.done.accept).waitFor();
    await page.locator('.review-queue li:nth-child(2):last-child').waitFor();
    expect(await current.textContent()).toBe(names[1]);

    await page.getByRole('button', { name: en.verbs.send_back }).waitFor();
    await page.keyboard.press('r');
    await page.getByRole('dialog').getByLabel(en.verbs.reason).waitFor();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('a jar of marmalade');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(en.verbs.done.send_back).waitFor();
    await page.locator('.review-queue li:nth-child(1):last-child').waitFor();
    const states = await Promise.all(['KZ-61', 'KZ-59', 'KZ-11'].map(stateOf));
    expect(states.sort()).toEqual(['executed', 'returned', 'under_review']);
  });

  it('the report that is read stays chosen when a colleague decides upon another, and a key held down decides once', async () => {
    const codes = ['KZ-61', 'KZ-59', 'KZ-11'];
    const issued = await issueInstruction(site.api, office, { recipients: codes.map((code) => ({ code, role: 'lead' })) });
    for (const code of codes) {
      const { id, version } = issued.tasks.get(code);
      done(await site.api.call('POST', `/api/v1/tasks/${id}/reports`, { as: people.get(code)!, ifMatch: version, body: REPORT }), 201);
    }
    const waiting = async () =>
      done(await site.api.call('GET', '/api/v1/tasks?waiting=true&sort=filedOn&size=100', { as: office })).items as { id: string }[];
    const [first, second, ...others] = await waiting();
    const { page, go, settled } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/review');
    const queue = page.getByRole('list', { name: en.review.queue }).getByRole('button');
    await page.locator('.review-queue [aria-current=true]:focus').waitFor();
    await page.keyboard.press('j');
    await page.locator('.review-queue li:nth-child(2) :focus').waitFor();
    const read = await page.locator('.review-queue [aria-current=true]').textContent();

    const { items } = done(await site.api.call('GET', `/api/v1/tasks/${first!.id}/reports`, { as: office }));
    done(await site.api.call('POST', `/api/v1/reports/${items.at(-1).id}/accept`, { as: office, ifMatch: items.at(-1).version }));
    await thereAre(1 + others.length, queue);
    expect(await page.locator('.review-queue [aria-current=true]').textContent()).toBe(read);

    const accept = page.getByRole('button', { name: en.verbs.accept });
    await accept.waitFor();
    await page.keyboard.down('a');
    await thereAre(others.length, queue);
    await accept.waitFor();
    await page.keyboard.down('a');
    await settled();
    await page.keyboard.up('a');
    expect(await waiting()).toEqual(others.map(({ id }) => expect.objectContaining({ id })));
    expect(others.map(({ id }) => id)).not.toContain(second!.id);
  }); // prettier-ignore

  it('more time is granted by another day than asked for', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go('/review');
    await page.getByRole('button', { name: ru.verbs.grant }).click();
    const dialog = page.getByRole('dialog', { name: ru.verbs.grant });
    await dialog.getByLabel(ru.verbs.day).fill('15.09.2020');
    await dialog.getByRole('button', { name: ru.verbs.grant }).click();
    await page.getByText(ru.review.noExtensions).waitFor();
    const { body } = await site.api.call('GET', `/api/v1/tasks/${tasks.get('KZ-75')!.id}`, { as: office });
    expect(body.deadline.effectiveDay).toBe('2020-09-15');
  });

  it('what one person of the office wants waits here for another, who reads what it is', async () => {
    const { id } = tasks.get('KZ-75')!;
    await site.api.sql(`INSERT INTO register_setting (name, value) VALUES ('two_person_approval', 'true')`);
    await site.api.setClock('2020-10-05T10:00:00+06:00');
    const { version } = done(await site.api.call('GET', `/api/v1/tasks/${id}`, { as: office }));
    done(await site.api.call('POST', `/api/v1/tasks/${id}/withdraw`, { as: office, ifMatch: version, body: { reason: 'Replaced by No. 7.' } })); // prettier-ignore
    const asker = await site.visit({ as: 'office@gov.example', language: 'en' });
    await asker.go('/review');
    await asker.page.getByText(en.approvals.own).waitFor();
    expect(await asker.page.getByRole('button', { name: en.task.approve }).count()).toBe(0);
    await site.leave();

    await site.api.person('second@gov.example', { body: 'DPMO', role: 'office' });
    const { page, go } = await site.visit({ as: 'second@gov.example', language: 'en' });
    await go('/review');
    const waiting = page.getByRole('region', { name: en.approvals.title });
    await waiting.getByText(en.approvals.wished.withdraw).waitFor();
    await waiting.getByText('Replaced by No. 7.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await waiting.getByRole('button', { name: en.task.approve }).click();
    await waiting.waitFor({ state: 'detached' });
    expect(await stateOf('KZ-75')).toBe('withdrawn');
  });
});

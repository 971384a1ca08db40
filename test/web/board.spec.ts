import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/shared/words/language.js';
import { en } from '../../src/web/client/words/en.js';
import { kk } from '../../src/web/client/words/kk.js';
import { en as officeEn } from '../../src/web/client/words/office-en.js';
import { ru } from '../../src/web/client/words/ru.js';
import {
  accessibilityFaults,
  cutWords,
  DESKTOP,
  overflow,
  PHONE,
  startSite,
  thereAre,
  toDark,
  type Site,
} from '../support/browser.js';
import { done, INDICATOR, issueInstruction, REGIONS_2019, REPORT } from '../support/stories.js';

const WORDS = { kk, ru, en };
const TEXT = 'Оснастить школы тёплыми туалетами';

describe('the board', () => {
  let site: Site;
  let office: string;
  let akim: string;
  let task: { id: string };

  const grid = (page: Page) => page.getByRole('grid');
  const place = (page: Page) => page.locator(':focus').getAttribute('data-place');
  const act = async (as: string, path: string, body?: unknown) => {
    const { version } = done(await site.api.call('GET', `/api/v1/tasks/${task.id}`, { as })) as { version: number };
    return site.api.call('POST', `/api/v1/tasks/${task.id}/${path}`, { as, ifMatch: version, body });
  };

  beforeAll(async () => {
    site = await startSite();
    await site.api.setClock('2020-02-17T10:00:00+06:00');
    office = await site.api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    akim = await site.api.person('a@gov.example', { body: 'KZ-61', role: 'recipient', language: 'kk' });
    const everybody = REGIONS_2019.map((code) => ({ code, role: 'lead' }));
    const counted = await issueInstruction(site.api, office, { text: TEXT, recipients: everybody });
    task = counted.tasks.get('KZ-61');
    done(
      await site.api.call('POST', `/api/v1/instructions/${counted.instruction.id}/indicators`, {
        as: office,
        body: INDICATOR,
      }),
      201,
    );
    const late = { written: 'by 20.12.2019', kind: 'date', boundary: 'inclusive', namedDay: '2019-12-20' };
    const recipients = [
      { code: 'KZ-59', role: 'lead' },
      { code: 'KZ-11', role: 'lead' },
    ];
    await issueInstruction(site.api, office, { number: '2', deadline: late, recipients }, '2019-11-28');
    for (let number = 3; number < 43; number++)
      await issueInstruction(site.api, office, { number: `${number}`, recipients: [{ code: 'KZ-75' }] });
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  it('is where the office begins', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go('/');
    await page.getByRole('heading', { level: 1, name: ru.pages.board }).waitFor();
    await page.locator('[role=grid][aria-rowcount="43"]').waitFor();
  });

  it('has one cell in the order of Tab; arrows move, Enter opens the task beside the board, at an address of its own', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/board');
    await grid(page).locator('[tabindex="0"]').focus();
    expect(await place(page)).toBe('1:1');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await place(page)).toBe('2:2');
    await thereAre(1, grid(page).locator('[tabindex="0"]'));
    await page.keyboard.press('Control+End');
    await page.locator('[data-place="42:17"]:focus').waitFor();
    await page.keyboard.press('Control+Home');
    await page.locator('[data-place="0:0"]:focus').waitFor();
    await go(`/board?q=${TEXT}`);
    const turkistan = grid(page).getByRole('link', { name: /Turkistan, assigned/ });
    await turkistan.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/board?*task=${task.id}`);
    const beside = page.getByRole('dialog');
    await beside.getByText(TEXT).waitFor();
    await page.reload();
    await beside.getByText(TEXT).waitFor();
    await page.keyboard.press('Escape');
    await beside.waitFor({ state: 'detached' });
    await turkistan.press('Enter');
    await beside.getByRole('link', { name: en.board.wholePage }).click();
    await page.waitForURL(`**/tasks/${task.id}`);
  });

  it('has cells that are links: one opens in a tab of its own, and the board stays as it was', async () => {
    const { page, context, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go(`/board?q=${TEXT}`);
    const turkistan = grid(page).getByRole('link', { name: /Turkistan, / });
    const [tab] = await Promise.all([context.waitForEvent('page'), turkistan.click({ modifiers: ['ControlOrMeta'] })]);
    await tab.getByRole('dialog').getByText(TEXT).waitFor();
    expect(new URL(tab.url()).searchParams.get('q')).toBe(TEXT);
    expect(new URL(tab.url()).searchParams.get('task')).toBe(task.id);
    expect(page.url()).not.toContain('task=');
  });

  it('draws only the rows in view', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/board');
    await grid(page).getByRole('gridcell').first().waitFor();
    expect(await grid(page).getByRole('row').count()).toBeLessThan(30);
  });

  it('has totals as long as the lists behind them, with and without a filter', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    for (const filter of ['', '?overdue=true']) {
      await go(`/board${filter}`);
      const totals = grid(page).getByRole('link', { name: /off control/ });
      await totals.last().waitFor();
      const told = await Promise.all(
        [totals.first(), totals.last()].map(async (link) => ({
          text: (await link.textContent()) ?? '',
          href: (await link.getAttribute('href')) ?? '',
        })),
      );
      for (const { text, href } of told) {
        const count = Number(/of (\d+) off control/.exec(text)?.[1]);
        await go(href);
        await page.getByText(en.tasks.found(count), { exact: true }).waitFor();
      }
    }
  });

  it('changes before the eyes of the office when a region files its report', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go(`/board?q=${TEXT}`);
    await grid(page)
      .getByRole('link', { name: /Туркестанская.*назначена/ })
      .waitFor();
    const figures = [{ code: INDICATOR.code, done: 900, total: 919, asOf: '2020-02-17' }];
    done(await act(akim, 'reports', { ...REPORT, figures }), 201);
    const cell = grid(page).getByRole('link', { name: /Туркестанская.*на рассмотрении, 900\/919/ });
    await cell.waitFor({ timeout: 10_000 });
    expect(await cell.textContent()).toContain('900/919');
  });

  it('keeps its filters in the address', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go('/board');
    await page.getByRole('checkbox', { name: ru.tasks.overdue }).check();
    await page.waitForURL('**/board?overdue=true');
    await grid(page).getByRole('row').nth(1).waitFor();
    await page.locator('[role=grid][aria-rowcount="2"]').waitFor();
    await page.reload();
    await page.locator('[role=grid][aria-rowcount="2"]').waitFor();
  });

  it('says what it is narrowed to where no field shows it, by name, and each condition can be taken away', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    const { instruction } = done(await site.api.call('GET', `/api/v1/tasks/${task.id}`, { as: office })) as {
      instruction: { id: string };
    };
    await go(`/board?organization=KZ-61,KZ-59&instruction=${instruction.id}&q=школы`);
    const conditions = page.getByRole('list', { name: officeEn.conditions.title }).getByRole('button');
    await conditions.filter({ hasText: 'Body: Turkistan, North Kazakhstan' }).waitFor();
    await conditions.filter({ hasText: 'Instruction: No. 1' }).waitFor();
    await page.getByText('0 of 2 off control').first().waitFor();
    await conditions.filter({ hasText: /^Body:/ }).click();
    await page.getByText('0 of 17 off control').first().waitFor();
    await thereAre(2, conditions);
  });

  it('keeps the conditions of a saved view that no field of its own shows', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/board?noTerm=true');
    await page.getByRole('button', { name: `${en.tasks.noTerm}: remove this condition` }).waitFor();
    await page.getByText(en.tasks.none, { exact: true }).waitFor();
  });

  it('prints the day on which it was true, and what it is narrowed to', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/board?overdue=true&dueTo=2019-12-31');
    await grid(page).getByRole('gridcell').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/ · as of 17 February 2020/).waitFor();
    await page.getByText(`${officeEn.conditions.title} Due to: 31 December 2019 · Overdue`).waitFor();
    expect(await page.getByRole('search').isVisible()).toBe(false);
    await go(`/tasks/${task.id}`);
    await page.getByText(/ · as of 17 February 2020/).waitFor();
    expect(await page.locator('header').isVisible()).toBe(false);
  });

  it('prints every row', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go('/board');
    await grid(page).getByRole('gridcell').first().waitFor();
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    await thereAre(43, grid(page).getByRole('row'));
  });

  it('narrows by state, lead body, meeting and what is at risk, each in the address', async () => {
    const recipients = [{ code: 'KZ-61', role: 'lead' }, { code: 'MIA' }];
    const { meeting, tasks } = await issueInstruction(site.api, office, { number: '99', recipients });
    const { id, version } = tasks.get('KZ-61');
    const taken = done(await site.api.call('POST', `/api/v1/tasks/${id}/acknowledge`, { as: akim, ifMatch: version }));
    const risk = { atRisk: true, reason: 'The contractor is late.' };
    done(await site.api.call('POST', `/api/v1/tasks/${id}/risk`, { as: office, ifMatch: taken.version, body: risk }));
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/board');
    const instructions = (count: number) => page.locator(`[role=grid][aria-rowcount="${count + 1}"]`).waitFor();
    await instructions(43);
    for (const [label, option, address, count] of [
      [en.tasks.state, en.states.acknowledged, 'state=acknowledged', 1],
      [en.board.leadBody, 'Turkistan', 'lead=KZ-61', 2],
      [en.board.meeting, new RegExp(`^${meeting.protocolNumber} `), `meeting=${meeting.id}`, 1],
    ] as const) {
      await page.getByRole('combobox', { name: label, exact: true }).click();
      await page.getByRole('option', { name: option }).click();
      await page.waitForURL(`**/board?${address}`);
      await instructions(count);
      await page.getByRole('button', { name: en.tasks.clear }).click();
      await instructions(43);
    }
    await page.getByRole('checkbox', { name: en.tasks.atRisk }).check();
    await page.waitForURL('**/board?atRisk=true');
    await instructions(1);
  });

  it('keeps the body that is looked at on a phone in the address', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en', size: PHONE });
    await go('/board');
    const body = page.getByLabel(en.board.region, { exact: true });
    await body.selectOption('KZ-61');
    await page.waitForURL('**/board?body=KZ-61');
    await page.reload();
    await body.waitFor();
    expect(await body.inputValue()).toBe('KZ-61');
  });

  it.each(LANGUAGES.flatMap((language) => [PHONE, DESKTOP].map((size) => ({ language, size }))))(
    'has a page without faults: $language, $size.width px',
    async ({ language, size }) => {
      const { page, go } = await site.look({ as: 'office@gov.example', language, size });
      await go('/board');
      await page.locator('.board-cell').first().waitFor();
      expect(WORDS[language].pages.board).toBe(await page.locator('h1').textContent());
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await cutWords(page)).toEqual([]);
      await toDark(page);
      expect(await accessibilityFaults(page, 'colours')).toEqual([]);
    },
  );
});

import type { Page } from 'playwright-core';
import { SEED_INSTRUCTIONS, SEED_MEETING } from '../../src/demo/seed-meeting.js';
import { fill } from '../../src/shared/words/fill.js';
import type { Language } from '../../src/shared/words/language.js';
import { DESKTOP, PHONE, startSite, type Site, type Visit } from '../support/browser.js';
import { EVERY_LANGUAGE, WORDS } from '../support/every-page.js';

/** What each language’s protocol says: deadlines and recipients, read by the form while they are written. */
const PROTOCOL: Record<Language, { before: string; by: string; last: string; ministry: string; together: string }> = {
  kk: {
    before: '2020 жылғы 1 қыркүйекке дейін',
    by: '2020 жылғы 1 наурызды қоса алғанда',
    last: 'жұма, 28.08.2020',
    ministry: 'БҒМ',
    together: 'ІІМ, БҒМ-мен, барлық өңірлердің әкімдерімен бірлесіп',
  },
  ru: {
    before: 'до 1 сентября 2020 года',
    by: 'по 1 марта 2020 года включительно',
    last: 'пятница, 28.08.2020',
    ministry: 'МОН',
    together: 'МВД совместно с МОН и акимами областей, городов Нур-Султан, Алматы и Шымкент',
  },
  en: {
    before: 'before Sep. 1, 2020',
    by: 'by March 1, 2020',
    last: 'Friday 28 August 2020',
    ministry: 'Ministry of Education and Science',
    together:
      'Ministry of Internal Affairs jointly with the Ministry of Education and Science and akims of all regions',
  },
};
const LOOKS = EVERY_LANGUAGE.flatMap((language) => [DESKTOP, PHONE].map((size) => ({ language, size })));
const TOILETS = SEED_INSTRUCTIONS[0]!.text;
const FILE = { name: 'Акт.txt', mimeType: 'text/plain', buffer: Buffer.from('Акт № 17/4') };

/**
 * The whole story as each reads it, on a desk and on a phone: the office writes the seed meeting and issues it, Turkistan
 * reports, is sent back and reports again, until the task is off control. The board in a second browser follows by itself.
 */
describe.each(LOOKS)('the story in $language, $size.width px', ({ language, size }) => {
  const words = WORDS[language];
  const { meetings, verbs, report, states, board } = words;
  const { instructionForm: form } = words.officePages;
  const protocol = PROTOCOL[language];
  let site: Site;
  let office: Visit;
  let akim: Visit;
  let watcher: Visit;
  let path: string;

  const state = (page: Page, text: string) => page.locator('.page .mark').getByText(text, { exact: true }).first();

  beforeAll(async () => {
    site = await startSite();
    await site.api.setClock('2019-11-28T10:00:00+06:00');
    await site.api.person('office@gov.example', { body: 'DPMO', role: 'office', language });
    await site.api.person('a@gov.example', { body: 'KZ-61', role: 'recipient', language });
    await site.api.person('b@gov.example', { body: 'KZ-59', role: 'recipient', language });
    await site.api.person('reader@gov.example', { body: 'DPMO', role: 'reader', language });
    office = await site.visit({ as: 'office@gov.example', language, size });
    akim = await site.visit({ as: 'a@gov.example', language, size });
    watcher = await site.visit({ as: 'reader@gov.example', language, size });
  });
  afterAll(async () => {
    await site?.leave();
    await site?.stop();
  });

  /** The cell of Turkistan on the watcher's board: on a phone, the card of the body that was chosen there. */
  const cell = (text: string) => watcher.page.locator('.board-cell').getByText(text, { exact: true }).first();

  it('the office writes the nine instructions of the seed meeting, and issues them', async () => {
    const { page, go } = office;
    await go('/meetings');
    await page.getByRole('button', { name: meetings.record }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(meetings.protocol).fill(SEED_MEETING.protocolNumber);
    await dialog.getByLabel(meetings.title).fill(SEED_MEETING.title);
    await dialog.getByLabel(meetings.chair).fill(SEED_MEETING.chair);
    await dialog.getByRole('button', { name: meetings.record }).click();
    await page.getByRole('heading', { level: 1, name: SEED_MEETING.title }).waitFor();

    for (const { number, text, deadline } of SEED_INSTRUCTIONS) {
      await page.locator(`.instruction-form input[value="${number}"]`).waitFor();
      await page.getByLabel(form.text, { exact: true }).fill(text);
      if (deadline.kind === 'none') await page.getByLabel(form.kind).selectOption('none');
      else {
        const phrase = deadline.boundary === 'exclusive' ? protocol.before : protocol.by;
        await page.getByLabel(form.written, { exact: true }).fill(phrase);
        await page.locator(`select:has(option[value="${deadline.boundary}"]:checked)`).waitFor();
      }
      if (number === '1') await page.getByText(fill(form.lastDay, { day: protocol.last })).waitFor();
      const recipients = number === '4' ? protocol.together : number === '8' ? protocol.ministry : undefined;
      if (recipients) {
        await page.getByLabel(form.recipientsWritten).fill(recipients);
        await page.getByRole('button', { name: form.takeRecipients }).click();
      } else await page.getByRole('button', { name: form.allRegions }).click();
      await page.getByRole('button', { name: form.save }).click();
      await page
        .getByRole('article', { name: fill(words.task.number, { number }) })
        .getByText(text)
        .waitFor();
    }

    await page.getByRole('button', { name: form.issueAll }).click();
    const preview = page
      .getByRole('dialog')
      .getByRole('region', { name: fill(words.task.number, { number: 1 }), exact: true });
    await preview.getByText(form.firstReminders).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: form.issue, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const [count] = await site.api.sql<{ n: number }>(`SELECT count(*)::int AS n FROM task`);
    // As in the demo, but for № 6 and 9, which go to the regions alone here.
    expect(count).toEqual({ n: 17 * 6 + 19 + 1 + 17 });
  }, 240_000);

  it('Turkistan acknowledges, uploads evidence and files; the board elsewhere changes before the eyes', async () => {
    await watcher.go(`/board?q=${encodeURIComponent(TOILETS)}&organization=KZ-61`);
    await cell(board.short.assigned).waitFor();

    const { page, go } = akim;
    await go('/');
    const row = page.getByRole('listitem').filter({ hasText: TOILETS });
    await row.getByRole('button', { name: words.desk.acknowledge }).click();
    await cell(board.short.acknowledged).waitFor();
    await row.getByRole('link', { name: TOILETS }).click();
    await state(page, states.acknowledged).waitFor();
    path = new URL(page.url()).pathname;
    await page.getByLabel(report.text).fill('900 / 900');
    await page.locator('input[type=file]').setInputFiles(FILE);
    await page.getByText(report.uploaded, { exact: true }).waitFor();
    await page.getByRole('button', { name: report.submit }).click();
    await state(page, states.under_review).waitFor();
    await cell(board.short.under_review).waitFor();
  });

  it('the office returns it with a reason, Turkistan reads it where it stands and files again', async () => {
    const { page, go } = office;
    await go(path);
    await page.getByRole('link', { name: FILE.name }).waitFor();
    await page.getByRole('button', { name: verbs.send_back, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: verbs.send_back });
    await dialog.getByLabel(verbs.reason).fill('Where is the signature?');
    await dialog.getByRole('button', { name: verbs.send_back }).click();
    await state(page, states.returned).waitFor();
    await cell(board.short.returned).waitFor();

    await state(akim.page, states.returned).waitFor();
    await akim.page.locator('.report .callout').getByText('Where is the signature?').waitFor();
    await akim.page.getByLabel(report.text).fill('900 / 900, signed');
    await akim.page.locator('input[type=file]').setInputFiles({ ...FILE, buffer: Buffer.from('Акт № 17/4, подписан') });
    await akim.page.getByRole('button', { name: fill(report.removeFile, { name: FILE.name }) }).waitFor();
    await akim.page.getByRole('button', { name: report.submit }).click();
    await state(akim.page, states.under_review).waitFor();
  });

  it('the office takes it off control, in all three browsers', async () => {
    await state(office.page, states.under_review).waitFor();
    await office.page.getByRole('button', { name: verbs.accept, exact: true }).click();
    await state(office.page, states.executed).waitFor();
    await state(akim.page, states.executed).waitFor();
    await cell(board.short.executed).waitFor();
  });

  it('a reader sees it and has nothing to press; for another akim there is no such task', async () => {
    await watcher.go(path);
    await watcher.page.getByText('900 / 900, signed').waitFor();
    const buttons = await watcher.page.locator('main').getByRole('button').all();
    expect(await Promise.all(buttons.map((each) => each.getAttribute('aria-label')))).toEqual([words.shell.help]);

    const other = await site.visit({ as: 'b@gov.example', language, size });
    other.expectRefusal(404);
    await other.go(path);
    await other.page.getByRole('heading', { level: 1, name: words.problems.notFound }).waitFor();
    expect(await other.page.content()).not.toContain(TOILETS);
  });
});

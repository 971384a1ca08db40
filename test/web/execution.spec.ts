import type { Page } from 'playwright-core';
import { en } from '../../src/web/client/words/en.js';
import { kk } from '../../src/web/client/words/kk.js';
import { ru } from '../../src/web/client/words/ru.js';
import { startSite, thereAre, type Site } from '../support/browser.js';
import { done, issueInstruction } from '../support/stories.js';

const state = (page: Page, text: string) => page.locator('.page .mark').getByText(text, { exact: true }).first();

describe('a task from note to off control, in two browsers', () => {
  let site: Site;
  let office: string;
  let task: { id: string; version: number };

  beforeAll(async () => {
    site = await startSite();
    await site.api.setClock('2020-02-17T10:00:00+06:00');
    office = await site.api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await site.api.person('a@gov.example', { body: 'KZ-61', role: 'recipient', language: 'kk' });
    await site.api.person('b@gov.example', { body: 'KZ-59', role: 'recipient' });
    await site.api.person('reader@gov.example', { body: 'DPMO', role: 'reader' });
    const issued = await issueInstruction(site.api, office, {
      recipients: [{ code: 'KZ-61' }],
      text: 'Оснастить школы тёплыми туалетами',
    });
    task = issued.tasks.get('KZ-61');
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  it('Turkistan takes note at its desk, uploads evidence and files the report', async () => {
    const { page, go } = await site.visit({ as: 'a@gov.example', language: 'kk' });
    await go('/');
    await page.getByRole('button', { name: kk.desk.acknowledge }).click();
    await page.getByText('Орындауға қабылданды: № 1').waitFor();
    await page.getByRole('link', { name: 'Оснастить школы' }).click();
    await state(page, kk.states.acknowledged).waitFor();
    await page.getByText('«before Sep. 1, 2020»').first().waitFor();

    await page.getByLabel(kk.report.text).fill('900 мектепте орнатылды.');
    await page.reload();
    expect(await page.getByLabel(kk.report.text).inputValue()).toBe('900 мектепте орнатылды.');
    const file = { name: 'Қабылдау актісі.txt', mimeType: 'text/plain', buffer: Buffer.from('Акт № 17/4') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText(kk.report.uploaded, { exact: true }).waitFor();
    await page.getByRole('button', { name: kk.report.submit }).click();
    await page.getByText(kk.verbs.done.filedFinal).waitFor();
    await state(page, kk.states.under_review).waitFor();
    await thereAre(0, page.getByLabel(kk.report.text));
  });

  it('the office reads the evidence and returns the report with a reason', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go(`/tasks/${task.id}`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Қабылдау актісі.txt' }).click();
    expect((await download).suggestedFilename()).toBe('Қабылдау актісі.txt');

    await page.getByRole('button', { name: ru.verbs.send_back, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: ru.verbs.send_back });
    await dialog.getByRole('button', { name: ru.verbs.send_back }).click();
    await dialog.getByText(ru.signIn.missing).waitFor();
    await dialog.getByLabel(ru.verbs.reason).fill('Акт не подписан.');
    // A press beside the dialog is no way out of it.
    await page.mouse.click(5, 400);
    await dialog.getByRole('button', { name: ru.verbs.send_back }).click();
    await state(page, ru.states.returned).waitFor();
    await page.getByText('«Акт не подписан».').or(page.getByText('Акт не подписан.')).first().waitFor();
  });

  it('what somebody else changed is shown, and what was typed stays', async () => {
    const { page, go, expectRefusal } = await site.visit({ as: 'a@gov.example', language: 'en' });
    await go(`/tasks/${task.id}`);
    await page.locator('.report .callout').getByText('Акт не подписан.').waitFor();
    await page.getByLabel(en.report.text).fill('The act is signed.');
    await page.getByRole('button', { name: en.report.addLink }).click();
    await page.getByLabel(en.report.url).fill('https://example.kz/act');
    await page.getByLabel(en.report.linkTitle).fill('The signed act');
    const { body } = await site.api.call('GET', `/api/v1/tasks/${task.id}`, { as: office });
    done(
      await site.api.call('POST', `/api/v1/tasks/${task.id}/risk`, {
        as: office,
        ifMatch: body.version,
        body: { atRisk: true, reason: 'The contractor is late.' },
      }),
    );
    expectRefusal(412);
    await page.getByRole('button', { name: en.report.submit }).click();
    await page.getByText(en.problems.changed).waitFor();
    await page
      .locator('.callout')
      .getByText(/The contractor is late/)
      .first()
      .waitFor();
    expect(await page.getByLabel(en.report.text).inputValue()).toBe('The act is signed.');
    await page.getByRole('button', { name: en.report.submit }).click();
    await state(page, en.states.under_review).waitFor();
  });

  it('the office accepts, takes it back, and accepts again', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go(`/tasks/${task.id}`);
    expect(await page.getByRole('link', { name: 'The signed act' }).getAttribute('href')).toBe(
      'https://example.kz/act',
    );
    await page.getByRole('button', { name: ru.verbs.accept, exact: true }).click();
    await state(page, ru.states.executed).waitFor();
    await page.getByRole('button', { name: ru.actions.undo, exact: true }).click();
    await state(page, ru.states.under_review).waitFor();
    await page.getByRole('button', { name: ru.verbs.accept, exact: true }).click();
    await state(page, ru.states.executed).waitFor();
    // Its message is gone by the next morning; the way back is not.
    await page.reload();
    await page.getByRole('button', { name: ru.verbs.reconsider }).click();
    const dialog = page.getByRole('dialog', { name: ru.verbs.reconsider });
    await dialog.getByLabel(ru.verbs.reason).fill('Принят не тот отчёт.');
    await dialog.getByRole('button', { name: ru.verbs.reconsider }).click();
    await state(page, ru.states.under_review).waitFor();
  });

  it('a reader sees all of it and has nothing to press but the help', async () => {
    const { page, go } = await site.visit({ as: 'reader@gov.example', language: 'ru' });
    await go(`/tasks/${task.id}`);
    await page.getByRole('link', { name: 'Қабылдау актісі.txt' }).waitFor();
    await page.getByRole('region', { name: ru.task.history }).getByRole('listitem').nth(5).waitFor();
    const buttons = await page.locator('main').getByRole('button').all();
    expect(await Promise.all(buttons.map((each) => each.getAttribute('aria-label')))).toEqual([ru.shell.help]);
  });

  it('another akim is told that there is no such task', async () => {
    const { page, go, expectRefusal } = await site.visit({ as: 'b@gov.example', language: 'ru' });
    expectRefusal(404);
    await go(`/tasks/${task.id}`);
    await page.getByRole('heading', { level: 1, name: ru.problems.notFound }).waitFor();
    expect(await page.content()).not.toContain('Оснастить');
  });

  it('more time is asked for, and granted by another day', async () => {
    const akim = await site.visit({ as: 'a@gov.example', language: 'ru' });
    await akim.go(`/tasks/${task.id}`);
    // Whoever says that it is done has no need of time: the report is taken back first.
    await thereAre(0, akim.page.getByRole('button', { name: ru.verbs.extend }));
    await akim.page.getByRole('button', { name: ru.verbs.recall }).click();
    await state(akim.page, ru.states.in_progress).waitFor();
    await akim.page.getByRole('button', { name: ru.verbs.extend }).click();
    const asking = akim.page.getByRole('dialog', { name: ru.verbs.extend });
    await asking.getByLabel(ru.verbs.proposedDay).fill('01.10.2020');
    await asking.getByLabel(ru.verbs.reason).fill('Котлы привезут в сентябре.');
    await asking.getByRole('button', { name: ru.verbs.extend }).click();
    await akim.page.getByText(`запрошен срок 01.10.2020 · ${ru.extensions.states.pending}`).waitFor();

    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go(`/tasks/${task.id}`);
    await page.getByRole('button', { name: ru.verbs.grant }).click();
    const granting = page.getByRole('dialog', { name: ru.verbs.grant });
    await granting.getByLabel(ru.verbs.day).fill('15.09.2020');
    await granting.getByRole('button', { name: ru.verbs.grant }).click();
    await page.getByText('вторник, 15.09.2020').first().waitFor();
    await page.getByText(`${ru.task.moved(1)} · Первоначальный срок: 28.08.2020`).waitFor();
  });

  it('a file that is none of ours is refused with the reason, and can be removed', async () => {
    const { page, go, expectRefusal } = await site.visit({ as: 'a@gov.example', language: 'ru' });
    expectRefusal(422);
    await go(`/tasks/${task.id}`);
    const program = { name: 'act.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ not a document') };
    await page.locator('input[type=file]').setInputFiles(program);
    await page.getByText(new RegExp(`^${ru.report.notUploaded}: `)).waitFor();
    await page.getByRole('button', { name: 'Убрать «act.pdf»' }).click();
    expect(await page.getByText('act.pdf').count()).toBe(0);
  });
});

import type { Page } from 'playwright-core';
import { en } from '../../src/web/client/words/en.js';
import { kk } from '../../src/web/client/words/kk.js';
import { ru } from '../../src/web/client/words/ru.js';
import { startSite, thereAre, type Site } from '../support/browser.js';
import { done, INDICATOR, issueInstruction, REPORT } from '../support/stories.js';

const MONTHLY = { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3' };
const state = (page: Page, text: string) => page.locator('.page .mark').getByText(text, { exact: true }).first();
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Everything that can be done to a task, from its own page. */
describe('the page of a task', () => {
  let site: Site;
  let office: string;
  let akim: string;

  beforeAll(async () => {
    site = await startSite();
    await site.api.setClock('2019-11-28T12:00:00+06:00');
    office = await site.api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    akim = await site.api.person('a@gov.example', { body: 'KZ-61', role: 'recipient', language: 'kk' });
    await site.api.person('mia@gov.example', { body: 'MIA', role: 'recipient' });
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  const issue = async (deadline?: object, recipients: { code: string; role?: string }[] = [{ code: 'KZ-61' }]) =>
    (await issueInstruction(site.api, office, { recipients, ...(deadline ? { deadline } : {}) })).tasks;
  const idOf = (tasks: Awaited<ReturnType<typeof issue>>, code = 'KZ-61') => tasks.get(code).id as string;

  it('office and recipient speak in comments, what was edited stays struck, and notes stay in the office', async () => {
    const id = idOf(await issue());
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go(`/tasks/${id}`);
    await page.getByLabel(ru.remarks.comment).fill('Когда подпишут акт?');
    const comments = region(page, ru.remarks.comments);
    await comments.getByRole('button', { name: ru.remarks.send }).click();
    await comments.getByRole('listitem').getByText('Когда подпишут акт?', { exact: true }).waitFor();
    expect(await page.getByLabel(ru.remarks.comment).inputValue()).toBe('');
    await comments.getByRole('button', { name: ru.remarks.edit }).click();
    await page.getByLabel(ru.remarks.edit).fill('Когда подпишут акт приёмки?');
    await comments.getByRole('button', { name: ru.actions.save }).click();
    await comments.locator('del').getByText('Когда подпишут акт?').waitFor();
    await page.getByLabel(ru.remarks.note).fill('Проверить подрядчика.');
    await region(page, ru.remarks.notes).getByRole('button', { name: ru.remarks.send }).click();
    await region(page, ru.remarks.notes).getByRole('listitem').getByText('Проверить подрядчика.').waitFor();

    const akim = await site.visit({ as: 'a@gov.example', language: 'kk' });
    await akim.go(`/tasks/${id}`);
    await region(akim.page, kk.remarks.comments).getByText('Когда подпишут акт приёмки?').waitFor();
    expect(await akim.page.getByText('Проверить подрядчика.').count()).toBe(0);
    expect(await region(akim.page, kk.remarks.notes).count()).toBe(0);
  });

  it('interim information whose answer was lost is filed once, though the task is read anew before it is sent again', async () => {
    const id = idOf(await issue());
    const { page, go, expectSilence } = await site.visit({ as: 'a@gov.example', language: 'en' });
    await go(`/tasks/${id}`);
    let sent = 0;
    await page.route(`**/tasks/${id}/reports`, async (route) => {
      if (route.request().method() !== 'POST' || ++sent > 1) return route.continue();
      // What the browser would add by itself.
      await route.fetch({ headers: { ...route.request().headers(), origin: site.api.config.publicUrl } });
      await route.abort('internetdisconnected');
    });
    expectSilence();
    await page.getByLabel(en.report.text).fill('Half is done.');
    await page.getByLabel(en.report.interim).check();
    await page.getByRole('button', { name: en.report.submitInterim }).click();
    await page.locator('.report').waitFor();
    await state(page, en.states.in_progress).waitFor();
    await page.getByRole('button', { name: en.report.submitInterim }).click();
    await page.getByText(en.verbs.done.filed).waitFor();
    expect(sent).toBe(2);
    expect(await site.api.sql(`SELECT 1 FROM report WHERE task_id = '${id}'`)).toHaveLength(1);
  }); // prettier-ignore

  it('what could not be read is told in its place; a proxy that answers for the server is no answer', async () => {
    const id = idOf(await issue());
    const { page, go, expectRefusal } = await site.visit({ as: 'office@gov.example', language: 'en' });
    const broken = { type: 'about:blank', title: 'Broken', status: 500, code: 'internal', detail: '', requestId: 'r1', errors: [] };
    expectRefusal(500);
    expectRefusal(502);
    for (const path of [`**/tasks/${id}/reports`, '**/api/v1/notifications?**']) {
      await page.route(path, (route) => route.fulfill({ status: 500, json: broken }));
    }
    await page.route(`**/tasks/${id}/comments`, (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad</h1>' }));
    await go(`/tasks/${id}`);
    await region(page, en.reports.title).getByRole('alert').getByText('Broken').waitFor();
    const alert = region(page, en.remarks.comments).getByRole('alert');
    await alert.getByText(en.problems.unreachable).waitFor();
    expect(await alert.textContent()).not.toMatch(/HTTP|administrator/);
    await page.getByRole('button', { name: en.shell.notices }).click();
    await page.getByRole('dialog').getByText('Broken').waitFor();
    expect(await page.getByText(en.shell.noNotices).count()).toBe(0);
  }); // prettier-ignore

  it('each period of a recurring task is filed by its own link, and decided by itself', async () => {
    const id = idOf(await issue(MONTHLY));
    const akim = await site.visit({ as: 'a@gov.example', language: 'en' });
    await akim.go(`/tasks/${id}`);
    const periods = region(akim.page, en.slots.title);
    await periods.getByRole('listitem').filter({ hasText: 'December' }).getByRole('link', { name: en.slots.file }).click();
    expect(await akim.page.getByRole('combobox', { name: en.slots.choose }).inputValue()).toMatch(/^December 2019/);
    await akim.page.reload();
    await akim.page.getByLabel(en.report.text).fill('December is done.');
    expect(await akim.page.getByRole('combobox', { name: en.slots.choose }).inputValue()).toMatch(/^December 2019/);
    await akim.page.getByRole('button', { name: en.report.addDocument }).click();
    await akim.page.getByLabel(en.report.documentTitle, { exact: true }).fill('Act');
    await akim.page.getByRole('button', { name: en.slots.submit }).click();
    await akim.page.getByText(en.slots.filed).waitFor();
    await periods.getByRole('listitem').filter({ hasText: 'December' }).getByText('under review').waitFor();

    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go(`/tasks/${id}`);
    await page.getByRole('button', { name: en.verbs.accept, exact: true }).click();
    const december = region(page, en.slots.title).getByRole('listitem').filter({ hasText: 'December' });
    await december.getByText('accepted').waitFor();
    await page.getByRole('button', { name: en.actions.undo, exact: true }).click();
    await december.getByText('under review').waitFor();
    await region(page, en.slots.title).getByRole('listitem').filter({ hasText: 'November' }).getByText('open').waitFor();
  }); // prettier-ignore

  it('a region splits its task; what the API refuses is said at its field, and a part can be taken back', async () => {
    const id = idOf(await issue());
    const { page, go, expectRefusal } = await site.visit({ as: 'a@gov.example', language: 'ru' });
    await go(`/tasks/${id}`);
    await page.getByRole('button', { name: ru.sharing.delegate }).click();
    await page.getByRole('combobox', { name: ru.sharing.district }).fill('Сарыагашский район');
    await page.getByLabel(ru.sharing.innerDay).fill('01.12.2020');
    await page.getByLabel(ru.sharing.note).fill('62 школы');
    expectRefusal(400);
    await page.getByRole('button', { name: ru.sharing.send }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('combobox', { name: ru.sharing.district }).inputValue()).toBe('Сарыагашский район');
    expect(await page.getByLabel(ru.sharing.innerDay).getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel(ru.sharing.innerDay).fill('01.06.2020');
    await page.getByRole('button', { name: ru.sharing.send }).click();
    await page.getByText(ru.sharing.given).waitFor();
    const parts = region(page, ru.sharing.parts);
    await parts.getByText('готово 0 из 1').waitFor();
    await parts.getByRole('link', { name: 'Сарыагашский район' }).click();
    await page.getByRole('heading', { level: 1, name: /Сарыагашский район/ }).waitFor();
    await page.getByRole('link', { name: /Часть задачи/ }).click();
    await parts.getByRole('button', { name: ru.sharing.takeBack }).click();
    const dialog = page.getByRole('dialog', { name: ru.sharing.takeBack });
    await dialog.getByLabel(ru.verbs.reason).fill('Сделаем сами.');
    await dialog.getByRole('button', { name: ru.sharing.takeBack }).click();
    await parts.getByText(ru.states.withdrawn).waitFor();
  });

  it('a co-executor says that it is ready, the lead sees it, and the office changes the lead', async () => {
    const tasks = await issue(undefined, [{ code: 'MIA', role: 'lead' }, { code: 'KZ-61' }]);
    const akim = await site.visit({ as: 'a@gov.example', language: 'kk' });
    await akim.go(`/tasks/${idOf(tasks)}`);
    await akim.page.getByRole('button', { name: kk.sharing.markReady }).click();
    const ready = akim.page.getByRole('dialog', { name: kk.sharing.markReady });
    await ready.getByLabel(kk.sharing.contribution).fill('214 мектептің тізімі берілді.');
    await ready.getByRole('button', { name: kk.sharing.markReady }).click();
    await akim.page.getByText(/214 мектептің тізімі берілді/).first().waitFor();

    const mia = await site.visit({ as: 'mia@gov.example', language: 'ru' });
    await mia.go(`/tasks/${idOf(tasks, 'MIA')}`);
    const helpers = region(mia.page, ru.sharing.helpers);
    await helpers.getByText('готово 1 из 1').waitFor();
    await helpers.getByRole('button', { name: ru.sharing.setInner }).click();
    const dialog = mia.page.getByRole('dialog', { name: ru.sharing.setInner });
    await dialog.getByLabel(ru.sharing.innerDay).fill('01.06.2020');
    await dialog.getByLabel(ru.verbs.reason).fill('Нужно время на свод.');
    await dialog.getByRole('button', { name: ru.sharing.setInner }).click();
    await helpers.getByText('срок 01.06.2020').waitFor();

    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go(`/tasks/${idOf(tasks)}`);
    await page.getByRole('button', { name: ru.sharing.makeLead }).click();
    const asked = page.getByRole('dialog', { name: ru.sharing.makeLead });
    await asked.getByText(ru.sharing.makeLeadText).waitFor();
    await asked.getByLabel(ru.verbs.reason).fill('Школы у акимата.');
    await asked.getByRole('button', { name: ru.sharing.makeLead }).click();
    await page.getByText(ru.sharing.leadChanged).waitFor();
    await region(page, ru.sharing.helpers).getByRole('link').waitFor();
  }); // prettier-ignore

  it('the office gives the day of an event to all who wait for it, and a term to whoever has none', async () => {
    const event = await issue({ kind: 'event', event: 'approval of the roadmap', offset: { length: 5, unit: 'working_day' } }, [
      { code: 'KZ-61' },
      { code: 'MIA', role: 'lead' },
    ]);
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go(`/tasks/${idOf(event)}`);
    await page.getByText(en.terms.awaits.event_day).waitFor();
    await page.getByRole('button', { name: en.terms.giveAll }).click();
    const dialog = page.getByRole('dialog', { name: en.terms.giveAll });
    await dialog.getByLabel(en.terms.day).fill('02.12.2019');
    await dialog.getByRole('button', { name: en.terms.giveAll }).click();
    await page.getByText(en.terms.givenAll(2)).waitFor();
    await page.getByText(/9 December 2019/).first().waitFor();

    await go(`/tasks/${idOf(await issue({ kind: 'none' }))}`);
    await page.getByRole('button', { name: /^Set \d/ }).click();
    await page.getByText(en.terms.taken).waitFor();
    await page.locator('.day-large').getByText(/December 2019/).waitFor();

    await go(`/tasks/${idOf(await issue({ kind: 'none' }, [{ code: 'KZ-61' }, { code: 'MIA', role: 'lead' }]))}`);
    await page.getByRole('button', { name: en.terms.takeAll }).click();
    const question = page.getByRole('dialog', { name: en.terms.takeAll });
    await question.getByText(/^Every recipient without a term gets \d+ December 2019\./).waitFor();
    await question.getByRole('button', { name: en.terms.takeAll }).click();
    await page.getByText(en.terms.takenAll(2)).waitFor();
  }); // prettier-ignore

  it('a figure stands against its target, which is shown before anything is counted', async () => {
    const { instruction, tasks } = await issueInstruction(site.api, office, { recipients: [{ code: 'KZ-61' }] });
    const { id, version } = tasks.get('KZ-61');
    const counted = { ...INDICATOR, recipients: [{ code: 'KZ-61', target: 200 }] };
    done(await site.api.call('POST', `/api/v1/instructions/${instruction.id}/indicators`, { as: office, body: counted }), 201);
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go(`/tasks/${id}`);
    await region(page, en.task.figures).getByText(/No figures .* target: 200/).waitFor();
    const figures = [{ code: INDICATOR.code, done: 50, total: 100, asOf: '2019-11-28' }];
    const body = { ...REPORT, final: false, figures };
    done(await site.api.call('POST', `/api/v1/tasks/${id}/reports`, { as: akim, ifMatch: version, body }), 201);
    await page.getByRole('progressbar', { name: /50 of 100/ }).waitFor();
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
  }); // prettier-ignore

  it('says who will be reminded, and when', async () => {
    const id = idOf(await issue());
    const { planned } = done(await site.api.call('GET', `/api/v1/tasks/${id}/reminders`, { as: office })) as {
      planned: { on: string; to: { name: string }[] }[];
    };
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go(`/tasks/${id}`);
    const lines = region(page, ru.task.reminders).locator('.timeline').first().getByRole('listitem');
    await thereAre(planned.length, lines);
    expect(planned.length).toBeGreaterThan(2);
    for (const [index, { on, to }] of planned.entries()) {
      expect(to.length).toBeGreaterThan(0);
      const told = await lines.nth(index).textContent();
      for (const part of [on.split('-').reverse().join('.'), ...to.map(({ name }) => name)])
        expect(told).toContain(part);
    }
  });

  it('the office cuts the scope down, withdraws, and takes the withdrawal back', async () => {
    const id = idOf(await issue());
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go(`/tasks/${id}`);
    await page.getByRole('button', { name: ru.verbs.scope }).click();
    const scope = page.getByRole('dialog', { name: ru.verbs.scope });
    await scope.getByLabel(ru.verbs.scopeText).fill('Все школы, кроме отдалённых сельских');
    await scope.getByLabel(ru.verbs.reason).fill('Связи нет.');
    await scope.getByRole('button', { name: ru.verbs.scope }).click();
    await page.locator('.callout').getByText('Все школы, кроме отдалённых сельских').waitFor();
    await page.getByRole('button', { name: ru.verbs.withdraw, exact: true }).click();
    const withdraw = page.getByRole('dialog', { name: ru.verbs.withdraw });
    await withdraw.getByLabel(ru.verbs.reason).fill('Заменено.');
    await withdraw.getByRole('button', { name: ru.verbs.withdraw }).click();
    await state(page, ru.states.withdrawn).waitFor();
    await page.getByRole('button', { name: ru.actions.undo, exact: true }).click();
    await state(page, ru.states.in_progress).waitFor();
  });
});

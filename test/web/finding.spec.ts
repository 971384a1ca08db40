import { en } from '../../src/web/client/words/en.js';
import { kk } from '../../src/web/client/words/kk.js';
import { ru } from '../../src/web/client/words/ru.js';
import { startSite, thereAre, type Site } from '../support/browser.js';
import { done, issueInstruction } from '../support/stories.js';

/** The search, the saved views, and what is new. */
describe('finding one’s way', () => {
  let site: Site;
  let office: string;
  let task: { id: string; version: number };

  beforeAll(async () => {
    site = await startSite();
    await site.api.setClock('2020-02-17T10:00:00+06:00');
    office = await site.api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await site.api.person('a@gov.example', { body: 'KZ-61', role: 'recipient', language: 'kk' });
    await site.api.person('admin@gov.example', { body: 'DPMO', role: 'administrator' });
    const { tasks } = await issueInstruction(site.api, office, {
      recipients: [{ code: 'KZ-61' }, { code: 'KZ-59' }],
      text: 'Оснастить школы тёплыми туалетами',
    });
    task = tasks.get('KZ-61');
    for (let number = 1; number <= 12; number++) {
      await issueInstruction(site.api, office, { recipients: [{ code: 'KZ-61' }], text: `Проверить котельную № ${number}` });
    }
  }); // prettier-ignore
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  it('a word in another form leads from Ctrl-K to the page of all results, and from there to the task', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go('/account');
    await page.keyboard.press('Control+K');
    await page.getByPlaceholder(ru.shell.searchWhat).fill('котельные');
    await page.getByRole('dialog').getByRole('button', { name: /Все результаты/ }).click();
    await page.getByRole('heading', { level: 1, name: ru.pages.search }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('котельные');
    await page.locator('mark').getByText('котельную').first().waitFor();
    await page.getByRole('link', { name: 'Все: 12' }).first().click();
    await page.getByRole('link', { name: ru.search.allGroups }).waitFor();
    await thereAre(12, page.locator('main .rows li'));
    await page.getByRole('searchbox').fill('туалет');
    await page.locator('mark').getByText('туалетами').first().waitFor();
    await page.getByRole('link', { name: /№ 1 · Туркестан/ }).click();
    await page.getByText('Оснастить школы тёплыми туалетами').first().waitFor();
  }); // prettier-ignore

  it('says what to do when nothing was asked and when nothing was found', async () => {
    const { page, go } = await site.visit({ as: 'a@gov.example', language: 'kk' });
    await go('/search');
    await page.getByText(kk.search.start, { exact: true }).waitFor();
    await page.getByRole('searchbox').fill('мұндай сөз жоқ');
    await page.getByText(kk.search.none).waitFor();
    await page.getByText(kk.search.noneText).waitFor();
  });

  it('an administrator, who sees no tasks, is not offered to search for them', async () => {
    const { page, go } = await site.visit({ as: 'admin@gov.example', language: 'en' });
    await go('/account');
    expect(await page.getByRole('button', { name: en.shell.search }).count()).toBe(0);
  });

  it('filters are saved as a view, used on list and board, renamed, removed and brought back', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/tasks?q=туалет&organization=KZ-61');
    await page.getByText('1 task', { exact: true }).waitFor();
    await page.getByRole('button', { name: en.savedFilters.title }).click();
    await page.getByRole('menuitem', { name: en.savedFilters.save }).click();
    const dialog = page.getByRole('dialog', { name: en.savedFilters.save });
    await dialog.getByLabel(en.savedFilters.name).fill('Turkistan’s toilets');
    await dialog.getByRole('button', { name: en.actions.save }).click();
    await page.getByText(en.savedFilters.saved).waitFor();

    await go('/board');
    await page.getByRole('button', { name: en.savedFilters.title }).click();
    await page.getByRole('menuitem', { name: 'Turkistan’s toilets' }).click();
    await page.waitForURL(/organization=KZ-61/);
    await page.getByText('0 of 1 off control').first().waitFor();

    await page.getByRole('button', { name: en.savedFilters.title }).click();
    await page.getByRole('menuitem', { name: en.savedFilters.manage }).click();
    await page.getByLabel('Name of the view “Turkistan’s toilets”').fill('Toilets');
    await page.getByRole('dialog').getByRole('button', { name: en.actions.save }).click();
    await page.getByRole('button', { name: 'Remove “Toilets”' }).click();
    await page.getByText(en.savedFilters.removed).waitFor();
    await page.getByRole('button', { name: en.actions.undo }).click();
    await page.getByRole('button', { name: 'Remove “Toilets”' }).waitFor();
  });

  it('what others did is counted at the desk, listed, and gone once it is marked as read', async () => {
    done(
      await site.api.call('POST', `/api/v1/tasks/${task.id}/risk`, {
        as: office,
        ifMatch: task.version,
        body: { atRisk: true, reason: 'Подрядчик опаздывает.' },
      }),
    );
    const { page, go } = await site.visit({ as: 'a@gov.example', language: 'ru' });
    await go('/');
    await page.getByRole('link', { name: /^\d+ изменени/ }).click();
    await page.getByText(/Подрядчик опаздывает/).waitFor();
    await page.getByRole('button', { name: ru.changes.markSeen }).click();
    await page.getByText(ru.changes.none, { exact: true }).waitFor();
    await go('/');
    await thereAre(0, page.getByRole('link', { name: /^\d+ изменени/ }));
  });

  it('says that the server does not answer, keeps what is typed, and goes on by itself', async () => {
    const { page, context, go, expectSilence } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    await go(`/tasks/${task.id}`);
    await page.getByLabel(ru.remarks.comment).fill('Когда?');
    // The first touch fetches what may have to be said later.
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    expectSilence();
    await page.getByRole('button', { name: ru.remarks.send }).first().click();
    await page.getByText(ru.shell.offline).waitFor();
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    expect((await page.getByText(ru.shell.offline).boundingBox())!.y).toBeGreaterThan(56);
    await page.getByRole('alert').getByText(ru.problems.kept).waitFor();
    expect(await page.getByLabel(ru.remarks.comment).inputValue()).toBe('Когда?');
    await context.setOffline(false);
    await page.getByText(ru.shell.reconnected).waitFor();
    await page.getByRole('button', { name: ru.remarks.send }).first().click();
    await page.getByRole('region', { name: ru.remarks.comments }).getByRole('listitem').getByText('Когда?').waitFor();
    await thereAre(1, page.getByRole('listitem').getByText('Когда?', { exact: true }));
  });
});

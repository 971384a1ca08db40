import { en } from '../../src/web/client/words/en.js';
import { startSite, thereAre, type Site } from '../support/browser.js';
import { done, issueInstruction, REPORT } from '../support/stories.js';

const dayOf = (namedDay: string) => ({ written: `by ${namedDay}`, kind: 'date', boundary: 'inclusive', namedDay });

/** Where somebody begins: what is to be done, and what has happened. */
describe('the desk and the notices of a recipient', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
    await site.api.setClock('2020-02-17T10:00:00+06:00');
    const office = await site.api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    const akim = await site.api.person('a@gov.example', { body: 'KZ-61', role: 'recipient' });
    const issue = async (text: string, deadline: object) => {
      const recipients = [{ code: 'KZ-61' }];
      const { tasks } = await issueInstruction(site.api, office, { text, deadline, recipients }, '2019-11-28');
      return tasks.get('KZ-61');
    };
    const file = async ({ id, version }: { id: string; version: number }) =>
      done(await site.api.call('POST', `/api/v1/tasks/${id}/reports`, { as: akim, ifMatch: version, body: REPORT }), 201);
    await issue('Late in December', dayOf('2019-12-20'));
    await issue('Due this very day', dayOf('2020-02-17'));
    await issue('Due in summer', dayOf('2020-07-01'));
    await issue('Without a day', { kind: 'none' });
    await file(await issue('Filed and waiting', dayOf('2020-06-01')));
    const { id, version } = await file(await issue('Filed and sent back', dayOf('2020-06-02')));
    const body = { reason: 'The act is not signed.' };
    done(await site.api.call('POST', `/api/v1/reports/${id}/return`, { as: office, ifMatch: version, body }));
  }); // prettier-ignore
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  it('put each open task into one section, the most urgent first', async () => {
    const { page, go } = await site.visit({ as: 'a@gov.example', language: 'en' });
    await go('/');
    await thereAre(6, page.locator('.desk-section'));
    const shown = await page
      .locator('.desk-section')
      .evaluateAll((sections) =>
        (sections as unknown as { querySelector: (what: string) => { textContent: string } | null }[]).map(
          (section) => [section.querySelector('h2')?.textContent, section.querySelector('.rows a')?.textContent],
        ),
      );
    const { sections } = en.desk;
    expect(shown).toEqual([
      [`${sections.overdue} 1`, 'Late in December'],
      [`${sections.today} 1`, 'Due this very day'],
      [`${sections.returned} 1`, 'Filed and sent back'],
      [`${sections.coming} 1`, 'Due in summer'],
      [`${sections.no_term} 1`, 'Without a day'],
      [`${sections.under_review} 1`, 'Filed and waiting'],
    ]);
  });

  it('forget no notice until it is read: all of them at once, and they stay read', async () => {
    const { page, go } = await site.visit({ as: 'a@gov.example', language: 'en' });
    await go('/notices');
    const unread = page.locator('.notices li[data-unread=true]');
    await unread.first().waitFor();
    await page.getByRole('button', { name: en.notices.readAll }).click();
    await thereAre(0, unread);
    await thereAre(0, page.getByRole('button', { name: en.notices.readAll }));
    await page.reload();
    await page.locator('.notices li').first().waitFor();
    await thereAre(0, unread);
  });
});

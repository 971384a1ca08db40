import type { Page, Request } from 'playwright-core';
import { en } from '../../src/web/client/words/en.js';
import { fill } from '../../src/shared/words/fill.js';
import { PHONE, startSite, thereAre, type Site } from '../support/browser.js';
import { issueInstruction } from '../support/stories.js';

const { report } = en;
const MIB = 1024 * 1024;

/** Lets files fall upon a place of the page, as a hand does that drags them from a folder. */
async function dropFiles(page: Page, place: string, files: { name: string; size: number }[]): Promise<void> {
  const data = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    for (const { name, size } of ${JSON.stringify(files)})
      transfer.items.add(new File(['a'.repeat(size)], name, { type: 'text/plain' }));
    return transfer;
  })()`);
  await page.dispatchEvent(place, 'dragover', { dataTransfer: data });
  await page.dispatchEvent(place, 'drop', { dataTransfer: data });
}

describe('evidence on its way', () => {
  let site: Site;
  let path: string;

  beforeAll(async () => {
    site = await startSite();
    await site.api.setClock('2020-02-17T10:00:00+06:00');
    const office = await site.api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await site.api.person('a@gov.example', { body: 'KZ-61', role: 'recipient' });
    const { tasks } = await issueInstruction(site.api, office, { recipients: [{ code: 'KZ-61' }] });
    path = `/tasks/${tasks.get('KZ-61').id}`;
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  const files = () => site.api.sql<{ name: string }>(`SELECT name FROM file ORDER BY name`);
  const isUpload = (request: Request) => request.url().endsWith('/files');

  it('is dropped, shows how far it is, and can be cancelled before it is there', async () => {
    const { page, context, go } = await site.visit({ as: 'a@gov.example', language: 'en' });
    await go(path);
    const devtools = await context.newCDPSession(page);
    const slowly = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 512 * 1024 };
    await devtools.send('Network.emulateNetworkConditions', slowly);

    const failed = page.waitForEvent('requestfailed', isUpload);
    await dropFiles(page, '.drop', [{ name: 'long.txt', size: 20 * MIB }]);
    const bar = page.getByRole('progressbar', { name: /long\.txt/ });
    await bar.waitFor();
    await page.locator('[role=progressbar][aria-valuenow]:not([aria-valuenow="0"])').waitFor();
    expect(Number(await bar.getAttribute('aria-valuenow'))).toBeLessThan(100);
    // Said aloud once, while the hundredths are for the eye alone.
    await page
      .getByRole('status')
      .getByText(fill(report.heard.started, { name: 'long.txt' }))
      .waitFor();
    await thereAre(0, page.locator('[aria-live], [role=status], [role=alert]').filter({ hasText: '%' }));
    await page.getByLabel(report.text).fill('The work is done.');
    await page.getByRole('button', { name: report.submit }).click();
    await page.getByText(report.waitForUploads(1)).waitFor();

    await page.getByRole('button', { name: fill(report.cancelUpload, { name: 'long.txt' }) }).click();
    await failed;
    await bar.waitFor({ state: 'detached' });
    expect(await page.getByText('long.txt').count()).toBe(0);
    expect(await files()).toEqual([]);
  });

  it('goes on when its form is left, and stands in the draft on return; only the whole page is not left unasked', async () => {
    const { page, context, go } = await site.visit({ as: 'a@gov.example', language: 'en' });
    await go(path);
    const devtools = await context.newCDPSession(page);
    const slowly = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 512 * 1024 };
    await devtools.send('Network.emulateNetworkConditions', slowly);
    const asks = () => page.evaluate(`!dispatchEvent(new Event('beforeunload', { cancelable: true }))`);
    expect(await asks()).toBe(false);
    const answered = page.waitForResponse((response) => isUpload(response.request()));
    await dropFiles(page, '.drop', [{ name: 'left.txt', size: 3 * MIB }]);
    await page.getByRole('progressbar', { name: /left\.txt/ }).waitFor();
    expect(await asks()).toBe(true);
    await page.getByRole('link', { name: en.pages.notices, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: en.pages.notices }).waitFor();
    expect(await files()).toEqual([]);
    await (await answered).finished();
    await page.goBack();
    await page.getByRole('button', { name: fill(report.removeFile, { name: 'left.txt' }) }).waitFor();
    expect(await asks()).toBe(false);
  }); // prettier-ignore

  it('that is too large is told of before anything goes up', async () => {
    const { page, go } = await site.visit({ as: 'a@gov.example', language: 'en' });
    await go(path);
    let uploads = 0;
    page.on('request', (request) => void (isUpload(request) && uploads++));
    await dropFiles(page, '.drop', [{ name: 'film.txt', size: 25 * MIB + 1 }]);
    await page.getByText(`${report.notUploaded}: ${report.tooLarge}`).waitFor();
    expect(uploads).toBe(0);
  });

  it('and text can be written in a browser whose storage is full', async () => {
    const { page, go } = await site.visit({ as: 'a@gov.example', language: 'en' });
    await page.addInitScript(`Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }`);
    await go(path);
    await page.getByLabel(report.text).fill('The act is signed.');
    await page.getByRole('button', { name: report.discard }).waitFor();
    expect(await page.getByText(report.draft).count()).toBe(0);
    await page.getByRole('link', { name: en.pages.tasks, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: en.pages.tasks }).waitFor();
    await page.goBack();
    expect(await page.getByLabel(report.text).inputValue()).toBe('The act is signed.');
  });

  it('is tried again after the network was away, and stays in the draft that is kept on this machine', async () => {
    const { page, context, go, expectSilence } = await site.visit({ as: 'a@gov.example', language: 'en' });
    await go(path);
    expectSilence();
    await context.setOffline(true);
    await dropFiles(page, '.drop', [{ name: 'act.txt', size: 1000 }]);
    const again = page.getByRole('button', { name: fill(report.retryUpload, { name: 'act.txt' }) });
    await again.waitFor();
    await page
      .getByRole('status')
      .getByText(fill(report.heard.failed, { name: 'act.txt' }))
      .waitFor();
    await context.setOffline(false);
    await again.click();
    const remove = page.getByRole('button', { name: fill(report.removeFile, { name: 'act.txt' }) });
    await page.getByText(report.uploaded, { exact: true }).waitFor();
    await page
      .getByRole('status')
      .getByText(fill(report.heard.done, { name: 'act.txt' }))
      .waitFor();
    await page.getByLabel(report.text).fill('The act is signed.');

    await page.reload();
    await remove.waitFor();
    expect(await page.getByLabel(report.text).inputValue()).toBe('The act is signed.');
    await page.getByRole('button', { name: report.discard }).click();
    await remove.waitFor({ state: 'detached' });
    await page.getByLabel(report.text).fill('Another one.');
    await page.getByRole('button', { name: en.actions.undo, exact: true }).click();
    await remove.waitFor();
    expect(await page.getByLabel(report.text).inputValue()).toBe('The act is signed.\nAnother one.');
    await page.getByRole('button', { name: report.discard }).click();
    await remove.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByLabel(report.text).waitFor();
    expect(await page.getByLabel(report.text).inputValue()).toBe('');
  });

  it('thrown away on a phone is told of above, where no button is, and what lies under the message can be pressed', async () => {
    const { page, go } = await site.visit({ as: 'a@gov.example', language: 'en', size: PHONE });
    await go(path);
    await page.getByLabel(report.text).fill('The work is done.');
    await page.getByRole('button', { name: report.discard }).click();
    const message = page.getByRole('alert').filter({ hasText: report.discarded });
    await message.waitFor();
    const { x, y } = (await message.boundingBox())!;
    expect(y).toBeLessThan(PHONE.height / 3);
    const under = await page.evaluate(`document.elementFromPoint(${x + 2}, ${y + 2}).closest('[role=alert]')`);
    expect(under).toBeNull();
    await message.getByRole('button', { name: en.actions.undo }).click();
    expect(await page.getByLabel(report.text).inputValue()).toBe('The work is done.');
  }); // prettier-ignore

  it('that falls beside its place does not take the page away', async () => {
    const { page, go } = await site.visit({ as: 'a@gov.example', language: 'en' });
    await go(path);
    await page.getByRole('button', { name: report.chooseFiles }).waitFor();
    const left = await page.evaluate(
      `!document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true }))`,
    );
    expect(left).toBe(true);
  });
});

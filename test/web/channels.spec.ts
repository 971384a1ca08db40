import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { en } from '../../src/web/client/words/en.js';
import { en as office } from '../../src/web/client/words/office-en.js';
import { startTestApi } from '../support/api.js';
import { accessibilityFaults, cutWords, overflow, PHONE, startSite, toDark, type Site } from '../support/browser.js';
import { issueInstruction } from '../support/stories.js';

const { channels, delivery } = office;

describe('channels', () => {
  let site: Site;
  let gateway: Server;
  let origin: string;
  let writer: string;
  const posted: string[] = [];

  beforeAll(async () => {
    gateway = createServer((request, response) => {
      posted.push(String(request.headers['tracker-signature']));
      request.resume().on('end', () => response.writeHead(204).end());
    });
    await new Promise<void>((listening) => gateway.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
    const api = await startTestApi({ webhookTargets: [origin], databasePool: 10 });
    await api.setClock('2019-11-28T10:00:00+06:00');
    writer = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator' });
    await api.person('a@gov.example', { body: 'KZ-61', role: 'recipient' });
    site = await startSite(api);
  });
  afterEach(() => site.leave());
  afterAll(async () => {
    await site?.stop();
    await new Promise((closed) => gateway.close(closed));
  });

  it('are none at first; the administrator opens one to an allowed address, and its secret is shown once', async () => {
    const { page, go, expectRefusal } = await site.visit({ as: 'admin@gov.example', language: 'en' });
    await go('/delivery/mail');
    await page.getByRole('link', { name: delivery.parts.channels }).click();
    await page.getByText(channels.none).waitFor();
    await page.getByText(channels.allowed).waitFor();
    await page.getByRole('button', { name: channels.open }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(channels.name).fill('SMS gateway');
    await dialog.getByLabel(channels.url, { exact: true }).fill('https://elsewhere.example/notices');
    expectRefusal(422);
    await dialog.getByRole('button', { name: channels.open }).click();
    await dialog.getByText(en.problems.kept).waitFor();
    await dialog.getByText(/Ask the operator/).waitFor();
    await dialog.getByLabel(channels.url, { exact: true }).fill(`${origin}/notices`);
    await dialog.getByRole('button', { name: channels.open }).click();
    await dialog.getByText(channels.secretText).waitFor();
    expect(await dialog.getByLabel(channels.secret).inputValue()).toMatch(/^[\w-]{43}$/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: en.actions.close }).last().click();
    await page.getByRole('listitem', { name: 'SMS gateway' }).getByText(channels.isOpen, { exact: true }).waitFor();
    expect(await page.getByText(channels.none).count()).toBe(0);
  });

  it('say of each notice what the other side answered; a closed one stays with its log', async () => {
    const { page, go } = await site.visit({ as: 'admin@gov.example', language: 'en', size: PHONE });
    await issueInstruction(site.api, writer, { recipients: [{ code: 'KZ-61' }] });
    await go('/delivery/channels');
    await page.getByRole('link', { name: 'SMS gateway' }).click();
    await page.getByRole('heading', { level: 1, name: 'SMS gateway' }).waitFor();
    const posts = page.getByRole('region', { name: channels.posts });
    const sent = posts.getByRole('listitem').filter({ hasText: 'New task' }).getByText(delivery.states.sent);
    while ((await sent.count()) === 0) {
      await page.reload();
      await page.waitForLoadState('networkidle');
    }
    await posts.getByText(channels.answered(204)).waitFor();
    expect(posted).toEqual([expect.stringMatching(/^v1=[0-9a-f]{64}$/)]);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await cutWords(page)).toEqual([]);
    await toDark(page);
    expect(await accessibilityFaults(page, 'colours')).toEqual([]);
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/channel-dark.png`, fullPage: true });
    await page.getByRole('button', { name: channels.close }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/for good/).waitFor();
    await dialog.getByRole('button', { name: channels.close }).last().click();
    await page.locator('.facts').getByText(channels.isClosed, { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: channels.close, exact: true }).count()).toBe(0);
    await posts.getByText(channels.answered(204)).waitFor();
    await go('/delivery/channels/00000000-0000-4000-8000-000000000000');
    await page.getByRole('heading', { level: 1, name: en.problems.notFound }).waitFor();
  });

  it('are the administrator’s alone', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/delivery/channels');
    await page.getByText(office.office.notYours).waitFor();
  });
});

// Tests look into answers and rows of every shape.
/* eslint-disable @typescript-eslint/no-explicit-any */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChannelPostsService } from '../../src/notifications/channels/channel-posts.service.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { done, issueInstruction } from '../support/stories.js';
import { startTestWorker, type TestWorker } from '../support/worker.js';

interface Posted {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

describe('a channel for notices', () => {
  let api: TestApi;
  let worker: TestWorker;
  let gateway: Server;
  let origin: string;
  let posted: Posted[];
  let connections: number;
  let answer: (path: string) => { status: number; headers?: Record<string, string>; body?: string };
  let administrator: string;
  let office: string;

  beforeEach(async () => {
    [posted, connections] = [[], 0];
    answer = () => ({ status: 204 });
    gateway = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        posted.push({ path: request.url!, headers: request.headers, body: Buffer.concat(chunks).toString() });
        const { status, headers, body } = answer(request.url!);
        response.writeHead(status, headers).end(body);
      });
    }).on('connection', () => connections++);
    await new Promise<void>((listening) => gateway.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
    api = await startTestApi({ webhookTargets: ['*', origin] });
    await api.setClock('2020-02-03T09:00:00+06:00');
    worker = await startTestWorker(api, {});
    administrator = await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator' });
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await api.person('a@gov.example', { body: 'KZ-61', role: 'recipient', language: 'kk' });
  });
  afterEach(async () => {
    await worker?.stop();
    await api?.stop();
    await new Promise((closed) => gateway.close(closed));
  });

  const open = async (url = `${origin}/notices`) =>
    done(await api.call('POST', '/api/v1/channels', { as: administrator, body: { name: 'SMS', url } }), 201);
  const look = () => worker.app.get(ChannelPostsService, { strict: false }).postDue();
  const happen = () => issueInstruction(api, office, { text: 'SECRET-text', recipients: [{ code: 'KZ-61' }] });
  const log = async (id: string) =>
    done(await api.call('GET', `/api/v1/channels/${id}/deliveries`, { as: administrator })).items;
  const wait = () => api.sql(`UPDATE channel_delivery SET next_attempt_at = now() - interval '1 second'`);

  it('gets each notice once, signed, without a word of the instruction, however many look at once', async () => {
    const { id, secret } = await open();
    const { tasks } = await happen();
    await Promise.all([look(), look(), look()]);
    await look();
    expect(posted).toHaveLength(1);
    const [{ headers, body }] = posted as [Posted];
    const signature = createHmac('sha256', secret)
      .update(`${headers['tracker-timestamp'] as string}.${body}`)
      .digest('hex');
    expect(headers['tracker-signature']).toBe(`v1=${signature}`);
    const told = JSON.parse(body);
    expect(told).toMatchObject({
      kind: 'assigned',
      title: 'Жаңа тапсырма',
      taskId: tasks.get('KZ-61').id,
      url: `http://tracker.example/tasks/${tasks.get('KZ-61').id}`,
      person: { email: 'a@gov.example', language: 'kk' },
    });
    expect(headers['idempotency-key']).toBe(told.id);
    expect(body).not.toContain('SECRET');
    expect(await log(id)).toMatchObject([
      { kind: 'assigned', state: 'sent', attempts: 1, status: 204, outcome: 'taken' },
    ]);
  });

  it('that does not take a notice is asked again later and later, and given up after a day', async () => {
    const { id } = await open();
    await happen();
    answer = () => ({ status: 503 });
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 5; attempt++) {
      await look();
      const [row] = await api.sql<any>(
        `SELECT round(extract(epoch FROM next_attempt_at - now()) / 60)::int AS wait FROM channel_delivery`,
      );
      waits.push(row.wait);
      await wait();
    }
    expect(waits).toEqual([1, 5, 15, 30, 60]);
    await api.sql('UPDATE channel_delivery SET attempts = 23');
    await look();
    expect(await log(id)).toMatchObject([{ state: 'dead', attempts: 24, status: 503, outcome: 'answer 503' }]);
    await wait();
    await look();
    expect(posted).toHaveLength(6);
  });

  it('that is away costs the others nothing, and gets its notice when it is back', async () => {
    const { id } = await open();
    await happen();
    const port = (gateway.address() as AddressInfo).port;
    await new Promise((closed) => gateway.close(closed));
    await look();
    expect(await log(id)).toMatchObject([
      { state: 'pending', status: null, outcome: expect.stringContaining('ECONNREFUSED') },
    ]);
    await new Promise<void>((listening) => gateway.listen(port, '127.0.0.1', listening));
    await wait();
    await look();
    expect(await log(id)).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('is not led elsewhere by a redirect', async () => {
    const { id } = await open();
    await happen();
    answer = (path) =>
      path === '/notices' ? { status: 307, headers: { location: `${origin}/elsewhere` } } : { status: 204 };
    await look();
    expect(posted.map(({ path }) => path)).toEqual(['/notices']);
    expect(await log(id)).toMatchObject([{ state: 'pending', status: 307 }]);
  });

  it('leads to nothing inside the network by a name, a number or a notation: no connection is made', async () => {
    const port = (gateway.address() as AddressInfo).port;
    const inside = ['localhost', '127.0.0.1', '2130706433', '0x7f000001', '0177.0.0.1', '127.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0']; // prettier-ignore
    for (const host of inside) await open(`https://${host}:${port}/notices`);
    await happen();
    await look();
    const outcomes = await api.sql('SELECT state, outcome, count(*)::int AS count FROM channel_delivery GROUP BY 1, 2');
    expect(outcomes).toEqual([{ state: 'pending', outcome: 'not a public address', count: inside.length }]);
    expect(connections).toBe(0);
  });

  it('is opened to addresses alone that the operator allows, and to none where he allows none', async () => {
    for (const url of [
      'http://sms.example/',
      'https://user:secret@sms.example/',
      'file:///etc/passwd',
      `${origin}0/`,
    ]) {
      const refused = await api.call('POST', '/api/v1/channels', { as: administrator, body: { name: 'x', url } });
      expect(refused).toMatchObject({ status: 422, body: { code: 'channel_target_refused' } });
    }
    await open();
    await happen();
    await worker.stop();
    worker = await startTestWorker(api, { webhookTargets: null });
    await look();
    expect(posted).toEqual([]);
  });

  it('that is closed gets nothing more, not even what was waiting', async () => {
    const { id, version } = await open();
    await happen();
    answer = () => ({ status: 500 });
    await look();
    const close = (ifMatch: number) => api.call('POST', `/api/v1/channels/${id}/close`, { as: administrator, ifMatch });
    expect((await close(version + 1)).status).toBe(412);
    expect(done(await close(version)).closedAt).not.toBeNull();
    expect((await close(version)).status).toBe(412);
    await happen();
    await wait();
    await look();
    expect(posted).toHaveLength(1);
    expect(await log(id)).toMatchObject([{ state: 'dead', outcome: 'the channel was closed' }]);
  });

  it('shows its secret once, and its rows to nobody but administrators', async () => {
    const { secret } = await open();
    expect(secret).toMatch(/^[\w-]{43}$/);
    const listed = JSON.stringify(done(await api.call('GET', '/api/v1/channels', { as: administrator })));
    const audit = JSON.stringify(await api.sql('SELECT to_jsonb(a)::text FROM audit_entry a'));
    expect(listed + audit).not.toContain(secret);
    expect((await api.call('GET', '/api/v1/channels', { as: office })).status).toBe(403);
  });
});

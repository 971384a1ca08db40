import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../../src/api.module.js';
import { LiveService } from '../../src/dashboard/live/live.service.js';
import { createHttpApp } from '../../src/platform/http/http-app.js';
import { startTestApi, TEST_PASSWORD, type TestApi } from '../support/api.js';
import { done, issueInstruction } from '../support/stories.js';

interface Heard {
  event: string;
  data: Record<string, unknown>;
}

/** A browser's EventSource, as far as it matters: named events in their order, and the end. */
class Ear {
  private readonly unread: Heard[] = [];
  private waiting: (() => void) | undefined;
  ended = false;

  constructor(
    readonly status: number,
    private readonly controller: AbortController,
    body: ReadableStream<Uint8Array> | null,
  ) {
    if (body) void this.read(body.pipeThrough(new TextDecoderStream()));
  }

  static async open(url: string, token: string, headers: Record<string, string> = {}): Promise<Ear> {
    const controller = new AbortController();
    const { status, body } = await fetch(`${url}/api/v1/events`, {
      headers: { authorization: `Bearer ${token}`, ...headers },
      signal: controller.signal,
    });
    return new Ear(status, controller, body);
  }

  /** The next event; undefined when the stream has ended. */
  async next(): Promise<Heard | undefined> {
    while (this.unread.length === 0 && !this.ended) await new Promise<void>((resolve) => (this.waiting = resolve));
    return this.unread.shift();
  }

  close(): void {
    this.controller.abort();
  }

  private async read(texts: ReadableStream<string>): Promise<void> {
    let rest = '';
    try {
      for await (const text of texts) {
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop()!;
        for (const block of blocks) this.take(block);
      }
    } catch {
      // Closed by ourselves.
    }
    this.ended = true;
    this.waiting?.();
  }

  private take(block: string): void {
    const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
    if (fields.event) this.unread.push({ event: fields.event, data: JSON.parse(fields.data) });
    this.waiting?.();
  }
}

describe('live updates', () => {
  let api: TestApi;
  let second: NestFastifyApplication;
  let urls: { first: string; second: string };
  let office: string;
  let akim: string;
  let other: string;
  let ears: Ear[] = [];
  let tasks: Awaited<ReturnType<typeof issueInstruction>>['tasks'];

  const startSecond = async () => {
    const app = await createHttpApp(ApiModule.with(api.config), api.config);
    await app.listen(0, '127.0.0.1');
    return app;
  };
  const urlOf = async (app: NestFastifyApplication) => (await app.getUrl()).replace('[::1]', '127.0.0.1');

  beforeAll(async () => {
    api = await startTestApi();
    second = await startSecond();
    urls = { first: api.url, second: await urlOf(second) };
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    akim = await api.person('akim@gov.example', { body: 'KZ-61', role: 'recipient' });
    other = await api.person('other@gov.example', { body: 'KZ-59', role: 'recipient' });
    ({ tasks } = await issueInstruction(api, office, {
      recipients: ['KZ-61', 'KZ-59'].map((code) => ({ code, role: 'lead' })),
    }));
  });
  afterEach(() => {
    for (const ear of ears) ear.close();
    ears = [];
  });
  afterAll(async () => {
    await second?.close();
    await api?.stop();
  });

  async function hears(url: string, token: string, headers?: Record<string, string>): Promise<Ear> {
    const ear = await Ear.open(url, token, headers);
    ears.push(ear);
    return ear;
  }
  async function readies(url: string, token: string): Promise<Ear> {
    const ear = await hears(url, token);
    expect(await ear.next()).toEqual({ event: 'ready', data: {} });
    return ear;
  }
  async function flag(code: string, as = office): Promise<{ id: string; version: number }> {
    const { id } = tasks.get(code);
    const { version } = done(await api.call('GET', `/api/v1/tasks/${id}`, { as: office }));
    const body = { atRisk: true, reason: 'No money' };
    return done(await api.call('POST', `/api/v1/tasks/${id}/risk`, { as, ifMatch: version, body }));
  }
  const newToken = async (email: string) => {
    const body = { email, password: TEST_PASSWORD, name: 'live' };
    return done(await api.call('POST', '/api/v1/tokens', { body }), 201).token as string;
  };

  it('reach a reader of another process: the task and its version, nothing more', async () => {
    const ear = await readies(urls.second, office);
    const { id, version } = await flag('KZ-61', akim);
    expect(await ear.next()).toEqual({ event: 'change', data: { kind: 'task', taskId: id, version } });
    expect(await ear.next()).toEqual({ event: 'change', data: { kind: 'notice', taskId: id } });
  });

  it('of another region are not heard, nor another person’s notices', async () => {
    for (const url of [urls.first, urls.second]) {
      const ear = await readies(url, other);
      await flag('KZ-61');
      const { id, version } = await flag('KZ-59');
      expect(await ear.next()).toEqual({ event: 'change', data: { kind: 'task', taskId: id, version } });
      expect(await ear.next()).toEqual({ event: 'change', data: { kind: 'notice', taskId: id } });
    }
  });

  it('are not told of what was rolled back', async () => {
    const ear = await readies(urls.first, office);
    const { id } = tasks.get('KZ-61');
    await api.sql('BEGIN');
    await api.sql('UPDATE task SET version = version + 1 WHERE id = $1', [id]);
    await api.sql('ROLLBACK');
    const flagged = await flag('KZ-59');
    expect(await ear.next()).toMatchObject({ data: { taskId: flagged.id, version: flagged.version } });
  });

  it('ask whoever comes back to read all again', async () => {
    const ear = await hears(urls.first, office, { 'last-event-id': '7' });
    expect(await ear.next()).toEqual({ event: 'resync', data: {} });
  });

  it('end with the session, in every process', async () => {
    const token = await newToken('office@gov.example');
    const open = [await readies(urls.first, token), await readies(urls.second, token)];
    const stays = await readies(urls.second, office);
    expect((await api.call('DELETE', '/api/v1/sessions/current', { as: token })).status).toBe(204);
    for (const ear of open) expect(await ear.next()).toBeUndefined();
    await flag('KZ-61');
    expect(await stays.next()).toMatchObject({ event: 'change' });
    expect((await hears(urls.first, token)).status).toBe(401);
  });

  it('follow a right that is taken away at once: the post gone, its tasks are heard no more', async () => {
    const token = await api.person('moved@gov.example', { body: 'KZ-61', role: 'recipient' });
    const ear = await readies(urls.second, token);
    const first = await flag('KZ-61');
    expect(await ear.next()).toMatchObject({ data: { kind: 'task', taskId: first.id } });
    expect(await ear.next()).toMatchObject({ data: { kind: 'notice' } });
    const person = `(SELECT id FROM person WHERE email = 'moved@gov.example')`;
    await api.sql(`DELETE FROM post_holding WHERE person_id = ${person}`);
    await flag('KZ-61');
    await api.sql(`INSERT INTO notice (person_id, kind) VALUES (${person}, 'assigned')`);
    expect(await ear.next()).toEqual({ event: 'change', data: { kind: 'notice', taskId: null } });
  });

  it('do not keep a session alive: an open page alone ends with it', async () => {
    const { headers } = await fetch(`${urls.first}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: api.config.publicUrl },
      body: JSON.stringify({ email: 'office@gov.example', password: TEST_PASSWORD }),
    });
    const cookie = headers.get('set-cookie')!.split(';')[0]!;
    const controller = new AbortController();
    const { body, status } = await fetch(`${urls.first}/api/v1/events`, {
      headers: { cookie },
      signal: controller.signal,
    });
    const ear = new Ear(status, controller, body);
    ears.push(ear);
    expect(await ear.next()).toMatchObject({ event: 'ready' });
    const live = api.app.get(LiveService, { strict: false });
    await live.beat();
    expect(ear.ended).toBe(false);
    await api.sql(`UPDATE session SET last_used_at = now() - interval '31 minutes' WHERE kind = 'browser'`);
    await live.beat();
    expect(await ear.next()).toBeUndefined();
  });

  it('are for six pages of a session at most; a closed one makes room', async () => {
    const token = await newToken('akim@gov.example');
    const open = [];
    for (let n = 0; n < 6; n++) open.push(await readies(urls.first, token));
    const refused = await api.call('GET', '/api/v1/events', { as: token });
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_streams' } });
    await readies(urls.first, await newToken('akim@gov.example'));
    open[0]!.close();
    let status = 429;
    while (status === 429) ({ status } = await hears(urls.first, token));
    expect(status).toBe(200);
  });

  it('ask everybody to read again when the connection to PostgreSQL was lost, and go on', async () => {
    const ear = await readies(urls.first, office);
    const elsewhere = await readies(urls.second, office);
    await api.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE application_name = 'directive-tracker-live' AND datname = current_database()`);
    expect(await ear.next()).toEqual({ event: 'resync', data: {} });
    expect(await elsewhere.next()).toEqual({ event: 'resync', data: {} });
    const { id } = await flag('KZ-59');
    expect(await ear.next()).toMatchObject({ event: 'change', data: { taskId: id } });
  });

  it('let everybody go whose rights cannot be looked at, and outlive that', async () => {
    const ear = await readies(urls.first, akim);
    await api.sql('ALTER TABLE session RENAME TO session_away');
    try {
      await api.app.get(LiveService).beat();
      expect(await ear.next()).toBeUndefined();
    } finally {
      await api.sql('ALTER TABLE session_away RENAME TO session');
    }
    const again = await hears(urls.first, akim, { 'last-event-id': '1' });
    expect(await again.next()).toEqual({ event: 'resync', data: {} });
  });

  it('keep no stream open for a HEAD request', async () => {
    const token = await newToken('akim@gov.example');
    for (let n = 0; n < 8; n++) expect((await api.call('HEAD', '/api/v1/events', { as: token })).status).toBe(200);
  });

  it('end at once when the process stops', async () => {
    const third = await startSecond();
    const ear = await readies(await urlOf(third), office);
    const stopped = third.close();
    expect(await ear.next()).toBeUndefined();
    await stopped;
  });
});

import { systemActor } from '../../src/shared/actor.js';
import { calendarOfTasks, type CalendarTask } from '../../src/exports/calendar-feed.writer.js';
import { startTestApi, TEST_PASSWORD, type TestApi } from '../support/api.js';
import { done, issueInstruction } from '../support/stories.js';

/** Content lines as RFC 5545 reads them: folded ones joined. */
const linesOf = (content: string) => content.replace(/\r\n[ \t]/g, '').split('\r\n');
const valuesOf = (content: string, name: string) =>
  linesOf(content)
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(name.length));

describe('the calendar feed', () => {
  let api: TestApi;
  let office: string;
  let a: string;
  let path: string;
  let task: { id: string; version: number };

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2020-02-03T09:00:00+06:00');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    a = await api.person('a@gov.example', { body: 'KZ-61', role: 'recipient', language: 'ru' });
    const { tasks } = await issueInstruction(api, office, {
      text: 'Оснастить школы тёплыми туалетами; все, без исключения\nBEGIN:VEVENT',
      recipients: [{ code: 'KZ-61' }, { code: 'KZ-59' }],
    });
    task = tasks.get('KZ-61');
    path = await newAddress();
  });
  afterAll(() => api?.stop());

  const newAddress = async () =>
    new URL(done(await api.call('POST', '/api/v1/calendar-feed', { as: a }), 201).url).pathname;
  const read = (headers: Record<string, string> = {}) => api.call('GET', path, { headers });

  it('shows my open deadlines as whole days, in my language, under an address that needs no sign-in', async () => {
    const answer = await read();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(valuesOf(answer.body, 'DTSTART')).toEqual([';VALUE=DATE:20200828']);
    expect(valuesOf(answer.body, 'UID')).toEqual([`:task-${task.id}@tracker.example`]);
    expect(valuesOf(answer.body, 'SUMMARY')).toEqual([
      ':№ 1. Оснастить школы тёплыми туалетами\\; все\\, без исключения BEGIN:VEVENT',
    ]);
    expect(valuesOf(answer.body, 'X-WR-CALNAME')).toEqual([':Сроки поручений']);
    expect(valuesOf(answer.body, 'BEGIN')).toEqual([':VCALENDAR', ':VEVENT']);
    expect(Math.max(...answer.body.split('\r\n').map((line: string) => Buffer.byteLength(line)))).toBeLessThanOrEqual(
      75,
    );
  });

  it('is asked again cheaply: unchanged, it says so and no more', async () => {
    const first = await read();
    const again = await read({ 'if-none-match': first.headers.get('etag')! });
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: '' });
    expect(first.headers.get('cache-control')).toBe('private, max-age=300');
  });

  it('keeps an event’s id and raises its sequence when the deadline moves; drops it when the task is withdrawn', async () => {
    const before = await read();
    const moved = done(
      await api.call('POST', `/api/v1/tasks/${task.id}/deadline`, {
        as: office,
        ifMatch: task.version,
        body: {
          deadline: { written: 'by October 1, 2020', kind: 'date', boundary: 'inclusive', namedDay: '2020-10-01' },
          reason: 'The boilers arrive late.',
        },
      }),
    );
    const after = await read({ 'if-none-match': before.headers.get('etag')! });
    expect(after.status).toBe(200);
    expect(valuesOf(after.body, 'UID')).toEqual(valuesOf(before.body, 'UID'));
    expect(valuesOf(after.body, 'DTSTART')).toEqual([';VALUE=DATE:20201001']);
    const sequence = (content: string) => Number(valuesOf(content, 'SEQUENCE')[0]!.slice(1));
    expect(sequence(after.body)).toBeGreaterThan(sequence(before.body));
    const body = { reason: 'Replaced.' };
    done(await api.call('POST', `/api/v1/tasks/${task.id}/withdraw`, { as: office, ifMatch: moved.version, body }));
    expect(valuesOf((await read()).body, 'UID')).toEqual([]);
  });

  it('follows the post: who acts for the body no longer reads nothing of it any more', async () => {
    await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] });
    expect(valuesOf((await read()).body, 'UID')).toHaveLength(1);
    await api.sql(
      `UPDATE post_holding SET to_day = '2020-02-02' WHERE person_id = (SELECT id FROM person WHERE email = 'a@gov.example')`,
    );
    expect(valuesOf((await read()).body, 'UID')).toEqual([]);
    await api.sql('UPDATE post_holding SET to_day = NULL');
    await api.sql(`UPDATE person SET disabled_at = now() WHERE email = 'a@gov.example'`);
    expect((await read()).status).toBe(404);
    await api.sql(`UPDATE person SET disabled_at = NULL`);
  });

  it('follows the post to whoever stands in for its holder', async () => {
    const b = await api.person('b@gov.example', { body: 'KZ-59', role: 'recipient', language: 'en' });
    const url = new URL(done(await api.call('POST', '/api/v1/calendar-feed', { as: b }), 201).url);
    const bodies = async () => valuesOf((await api.call('GET', url.pathname)).body, 'DESCRIPTION').join('\n');
    expect(await bodies()).not.toContain('Turkistan');
    await api.sql(
      `INSERT INTO substitution (person_id, substitute_id, from_day, to_day, created_by)
       SELECT a.id, b.id, '2020-02-03', '2020-02-03', a.id FROM person a, person b
        WHERE a.email = 'a@gov.example' AND b.email = 'b@gov.example'`,
    );
    expect(await bodies()).toContain('Turkistan');
    done(await api.call('POST', '/api/v1/calendar-feed/revoke', { as: b }), 204);
  });

  it('keeps the secret as a hash alone, not in the log, not even for an Idempotency-Key', async () => {
    const answer = await api.call('POST', '/api/v1/calendar-feed', { as: a, key: 'calendar-feed-1' });
    path = new URL(answer.body.url).pathname;
    const token = path.split('/').at(-1)!.replace('.ics', '');
    expect(token).toMatch(/^[\w-]{43}$/);
    for (const table of ['calendar_feed', 'audit_entry', 'idempotency_key']) {
      expect(JSON.stringify(await api.sql(`SELECT to_jsonb(t)::text AS row FROM ${table} t`))).not.toContain(token);
    }
  });

  it('has one address at a time, which its person can end', async () => {
    const old = path;
    path = await newAddress();
    expect((await api.call('GET', old)).status).toBe(404);
    expect((await read()).status).toBe(200);
    expect((await api.call('GET', '/api/v1/calendar-feed', { as: a })).body).toMatchObject({
      active: true,
      lastReadAt: expect.any(String),
    });
    done(await api.call('POST', '/api/v1/calendar-feed/revoke', { as: a }), 204);
    expect((await read()).status).toBe(404);
    expect((await api.call('GET', '/api/v1/calendar-feed', { as: a })).body).toEqual({
      active: false,
      createdAt: null,
      lastReadAt: null,
    });
  });

  it.each(['is disabled', 'gets a new password'])('ends for good when its person %s', async (what) => {
    const administrator = await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator' });
    const [person] = await api.sql<{ id: string }>(`SELECT id FROM person WHERE email = 'a@gov.example'`);
    const administer = async (verb: string, ifMatch: number) =>
      done(await api.call('POST', `/api/v1/people/${person!.id}/${verb}`, { as: administrator, ifMatch }));
    const version = async () =>
      (await api.sql<{ version: number }>('SELECT version FROM person WHERE id = $1', [person!.id]))[0]!.version;
    path = await newAddress();
    if (what === 'is disabled') {
      await administer('disable', await version());
      await administer('enable', await version());
    } else {
      const { link } = await administer('password-link', await version());
      const body = { token: link.split('#')[1], password: TEST_PASSWORD };
      done(await api.call('POST', '/api/v1/passwords', { body }), 204);
    }
    expect((await read()).status).toBe(404);
    a = await api.person('a@gov.example', null);
    expect(done(await api.call('GET', '/api/v1/calendar-feed', { as: a })).active).toBe(false);
  });

  it('is not asked more than sixty times an hour', async () => {
    path = await newAddress();
    await api.sql('UPDATE calendar_feed SET reads = 59');
    expect((await read()).status).toBe(200);
    const refused = await read();
    expect({ status: refused.status, retry: refused.headers.get('retry-after') }).toEqual({
      status: 429,
      retry: '3600',
    });
    await api.sql(`UPDATE calendar_feed SET hour = now() - interval '61 minutes'`);
    expect((await read()).status).toBe(200);
  });

  it('is nobody else’s: row-level security shows its row to its person and the system alone', async () => {
    const { Database } = await import('../../src/platform/database.js');
    const database = api.app.get(Database);
    const count = (actor: ReturnType<typeof systemActor>) =>
      database.read(actor, async (tx) => (await tx.query('SELECT FROM calendar_feed')).length);
    const officeActor = {
      ...systemActor('x'),
      personId: '5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d',
      roles: new Set(['office' as const]),
    };
    expect([await count(systemActor('x')), await count(officeActor)]).toEqual([1, 0]);
  });
});

describe('the calendar of a task', () => {
  const task: CalendarTask = {
    id: '6f1c2b8e-4d0a-4a53-9a52-0f6d1f7f3c11', version: 3, state: 'in_progress', day: '2020-08-28', written: 'before 1 September',
    changedAt: new Date('2020-01-01T00:00:00Z'), number: '1', text: 'x'.repeat(500), protocol: '12-5', body: 'Turkistan',
  }; // prettier-ignore

  it.each([
    ['kk', 'Тапсырмалардың мерзімдері', 'Күйі: '],
    ['ru', 'Сроки поручений', 'Состояние: '],
    ['en', 'Deadlines of instructions', 'State: in progress'],
  ] as const)('in %s, the same bytes each time', (language, name, state) => {
    const content = calendarOfTasks([task], 'https://tracker.example', language);
    expect(valuesOf(content, 'X-WR-CALNAME')).toEqual([`:${name}`]);
    expect(valuesOf(content, 'DESCRIPTION')[0]).toContain(state);
    expect(valuesOf(content, 'SUMMARY')[0]!.length).toBeLessThanOrEqual(130);
    expect(calendarOfTasks([task], 'https://tracker.example', language)).toBe(content);
  });
});

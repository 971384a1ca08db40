import { makePerson } from '../support/factory.js';
import { startTestApi, type TestApi } from '../support/api.js';

describe('health', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api?.stop());

  it('says that the process lives and is ready', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const { status, body } = await api.call('GET', path);
      expect({ status, body }).toMatchObject({ status: 200, body: { status: 'ok' } });
    }
  });

  describe('tells of progress', () => {
    const progress = async () => (await api.call('GET', '/readyz')).body.progress;
    const swept = (age: string) =>
      api.sql(`INSERT INTO sweep_mark VALUES ('look', now() - $1::interval)
               ON CONFLICT (name) DO UPDATE SET swept_to = excluded.swept_to`, [age]); // prettier-ignore
    const figure = (text: string, name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);

    beforeEach(() => api.sql(`DELETE FROM letter; DELETE FROM sweep_mark; DELETE FROM mail_stop`));

    it('when a worker looked last, though the API is ready without any', async () => {
      expect(await progress()).toEqual({ lastSweepAt: null, oldestOverdueSeconds: 0, late: true });
      await swept('20 seconds');
      expect(await progress()).toEqual({ lastSweepAt: expect.any(String), oldestOverdueSeconds: 0, late: false });
      await swept('301 seconds');
      expect(await progress()).toMatchObject({ late: true });
    });

    it('how late the letter is that waits longest, by whichever of its moments comes last', async () => {
      await swept('1 second');
      const person = await makePerson(api, 'akimat@kz61.example', { body: 'KZ-61' });
      const letter = (day: string, state: string, times: string) =>
        api.sql(
          `INSERT INTO letter (person_id, kind, local_day, state, not_before, next_attempt_at, lease_until)
           SELECT $1, 'digest', $2, $3, ${times}`,
          [person, day, state],
        );
      await letter('2020-08-01', 'pending', `app_now() + interval '1 hour', now() - interval '1 hour', NULL`);
      await letter('2020-08-02', 'pending', `app_now() - interval '1 hour', now() + interval '1 hour', NULL`);
      await letter(
        '2020-08-03',
        'sending',
        `app_now() - interval '1 hour', now() - interval '1 hour', now() + interval '1 minute'`,
      );
      await letter('2020-08-04', 'cancelled', `app_now() - interval '1 hour', now() - interval '1 hour', NULL`);
      expect(await progress()).toMatchObject({ oldestOverdueSeconds: 0, late: false });
      await letter('2020-08-05', 'unknown', `app_now() - interval '2 hours', now() - interval '400 seconds', NULL`);
      await letter(
        '2020-08-06',
        'sending',
        `app_now() - interval '1 hour', now() - interval '1 hour', now() - interval '500 seconds'`,
      );
      const { oldestOverdueSeconds, late } = await progress();
      expect([Math.floor(oldestOverdueSeconds / 100), late]).toEqual([5, true]);
      await api.sql(`INSERT INTO mail_stop (kind, reason) VALUES ('pause', 'x')`);
      expect(await progress()).toMatchObject({ late: false });

      const { headers, body } = await api.call('GET', '/metrics');
      expect(headers.get('content-type')).toMatch(/^text\/plain; version=/);
      const read = (name: string) => figure(body, `tracker_${name}`);
      expect(Math.floor(read('oldest_overdue_letter_seconds') / 100)).toBe(5);
      expect([read('letters_waiting'), read('letters_unknown'), read('mail_stopped'), read('database_up')]).toEqual([
        2, 1, 1, 1,
      ]);
      expect(body).toMatch(/^tracker_http_request_seconds_count\{method="GET",route="\/readyz",status="200"\} [1-9]/m);
    });

    it('in figures that are nobody’s outside the demo, but for whoever has the secret', async () => {
      const secret = 'only-for-tests-only-for-tests-only';
      const [closed, open] = [
        await startTestApi({ demo: false }),
        await startTestApi({ demo: false, metricsToken: secret }),
      ];
      try {
        expect((await closed.call('GET', '/metrics')).status).toBe(404);
        expect((await closed.call('GET', '/metrics', { as: secret })).status).toBe(404);
        for (const as of [undefined, 'x', `${secret}x`, secret.slice(1)]) {
          expect((await open.call('GET', '/metrics', { as })).status).toBe(401);
        }
        expect(await open.call('GET', '/metrics', { as: secret })).toMatchObject({
          status: 200,
          body: expect.stringContaining('tracker_last_sweep_age_seconds -1'),
        });
      } finally {
        await Promise.all([closed.stop(), open.stop()]);
      }
    });
  });

  it('tells which program it is and which day it is for it', async () => {
    await api.setClock('2020-08-27T20:30:00Z');
    const { status, body } = await api.call('GET', '/api/v1/about');
    expect(status).toBe(200);
    expect(body).toEqual({
      name: 'directive-deadline-tracker',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      demo: true,
      now: expect.stringMatching(/^2020-08-28T02:30:00\.\d{3}\+06:00$/),
      today: '2020-08-28',
      timeZone: 'Asia/Almaty',
    });
  });

  it('is not ready, but alive, while the schema is older than the program', async () => {
    const [last] = await api.sql<{ id: number; name: string }>(
      'SELECT id, name FROM migrations ORDER BY id DESC LIMIT 1',
    );
    await api.sql('UPDATE migrations SET name = $1 WHERE id = $2', ['Other', last!.id]);
    const ready = await api.call('GET', '/readyz');
    expect({ status: ready.status, code: ready.body.code }).toEqual({ status: 503, code: 'schema_not_ready' });
    expect(ready.headers.get('retry-after')).toBe('5');
    expect((await api.call('GET', '/healthz')).status).toBe(200);
    await api.sql('UPDATE migrations SET name = $1 WHERE id = $2', [last!.name, last!.id]);
    expect((await api.call('GET', '/readyz')).status).toBe(200);
  });

  it('is ready although the schema is newer: the old program runs on during an update', async () => {
    await api.sql(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later')`);
    expect((await api.call('GET', '/readyz')).status).toBe(200);
  });

  it('goes on by itself after PostgreSQL has cut every connection', async () => {
    await api.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()`,
      [api.database.name],
    );
    await api.call('GET', '/readyz');
    expect((await api.call('GET', '/readyz')).status).toBe(200);
  });
});

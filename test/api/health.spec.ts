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
      expect({ status, body }).toEqual({ status: 200, body: { status: 'ok' } });
    }
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

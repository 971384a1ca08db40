import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { AuditLogService } from '../../src/audit/audit-log.service.js';
import { sealEarlierEntries } from '../../src/audit/earlier-entries.queries.js';
import { dataSourceOptions, MIGRATIONS, ownerDataSource } from '../../src/data-source.js';
import { Database } from '../../src/platform/database.js';
import { createDatabase, dropDatabase, migrate } from '../../src/platform/migrate.js';
import { systemActor } from '../../src/shared/actor.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { done, issueInstruction, REGIONS_2019 } from '../support/stories.js';

describe('the chains of the log', () => {
  let api: TestApi;
  let office: string;

  beforeAll(async () => {
    api = await startTestApi();
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
  });
  afterAll(() => api?.stop());

  const verify = async () => done(await api.call('GET', '/api/v1/audit/verify', { as: office }));

  it('stay whole and never deadlock while many verbs write over many regions at once', async () => {
    const orders = [REGIONS_2019, [...REGIONS_2019].reverse(), REGIONS_2019.slice(5).concat(REGIONS_2019.slice(0, 5))];
    const issued = await Promise.all(
      Array.from({ length: 9 }, (_, n) =>
        issueInstruction(api, office, { recipients: orders[n % 3]!.map((code) => ({ code })) }),
      ),
    );
    const reason = 'The duty has passed to another body';
    const answers = await Promise.all(
      issued.flatMap(({ tasks }) =>
        [...tasks.values()].map(({ id, version }) =>
          api.call('POST', `/api/v1/tasks/${id}/withdraw`, { as: office, ifMatch: version, body: { reason } }),
        ),
      ),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const { ok, chains } = await verify();
    expect(ok).toBe(true);
    expect(chains.find(({ chain }: { chain: string }) => chain === 'KZ-61')).toMatchObject({ entries: 18 });
    const [stats] = await api.sql<{ deadlocks: string }>(
      'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
    );
    expect(stats!.deadlocks).toBe('0');
  });

  it('lose nothing and gain nothing when a verb fails half-way', async () => {
    const before = done(await api.call('GET', '/api/v1/audit/heads', { as: office })).anchor;
    const twin = { protocolNumber: 'twin', title: 'x', kind: 'meeting', heldOn: '2019-11-28', chair: 'x' };
    const statuses = (
      await Promise.all([1, 2, 3].map(() => api.call('POST', '/api/v1/meetings', { as: office, body: twin })))
    ).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 409, 409]);
    const after = done(await api.call('GET', '/api/v1/audit/heads', { as: office })).anchor;
    const seq = (anchor: string) => Number(/office:(\d+)/.exec(anchor)![1]);
    expect(seq(after)).toBe(seq(before) + 1);
    expect(await verify()).toMatchObject({ ok: true });
  });

  describe('in the hands of the application’s own role', () => {
    let app: DataSource;
    beforeAll(async () => {
      app = await new DataSource(dataSourceOptions(api.database.url, 1)).initialize();
      await app.query(`SELECT set_config('app.scope', 'system', false)`);
    });
    afterAll(() => app?.destroy());

    it.each([
      [`UPDATE audit_entry SET reason = 'x'`],
      ['DELETE FROM audit_entry'],
      ['TRUNCATE audit_entry'],
      ['DELETE FROM audit_chain'],
      ['TRUNCATE audit_chain'],
      [`UPDATE audit_chain SET seq = seq - 1 WHERE chain = 'office'`],
      [`UPDATE audit_chain SET hash = repeat('1', 64) WHERE chain = 'office'`],
      [`UPDATE audit_chain SET chain = 'other' WHERE chain = 'office'`],
      ['ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only'],
      ['SET session_replication_role = replica'],
    ])('refuse %s', async (sql) => {
      await expect(app.query(sql)).rejects.toThrow(/permission denied|append-only|only moves forward|must be owner/);
    });

    it.each([
      ['own', 'KZ-61', `UPDATE audit_chain SET seq = seq + 1 WHERE chain = 'KZ-11'`],
      ['reader', 'KZ-61', `UPDATE audit_chain SET seq = seq + 1 WHERE chain = 'KZ-61'`],
    ])('show a %s of %s no head to move: %s', async (scope, code, sql) => {
      await app.query('BEGIN');
      await app.query(
        `SELECT set_config('app.scope', $1, true), set_config('app.bodies', (SELECT id::text FROM body WHERE code = $2), true)`,
        [scope, code],
      );
      expect((await app.query(sql))[1]).toBe(0);
      await app.query('ROLLBACK');
    });
  });
});

describe('a database of a build before the chains', () => {
  const KEY = randomBytes(32).toString('hex');

  it('is migrated and sealed: no entry says anything else than before, and the chains are whole', async () => {
    const server = process.env.TEST_DATABASE_SERVER_URL!;
    const name = `t_${randomBytes(6).toString('hex')}`;
    await createDatabase(server, name);
    const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
    const application = Object.assign(new URL(url), { username: 'tracker_test', password: 'only-for-tests' }).href;
    try {
      const before = await new DataSource({
        ...dataSourceOptions(url, 1),
        migrations: MIGRATIONS.slice(0, 2),
      }).initialize();
      await before.runMigrations();
      await before.query(
        `INSERT INTO body (code, kind, time_zone) VALUES ('KZ-61', 'region', 'Asia/Almaty'), ('MIA', 'central', 'Asia/Almaty');
         INSERT INTO audit_entry (actor_name, actor_role, action, object_type, organization_id, before, after, reason)
         SELECT 'Клерк ' || n, 'office', 'accept', 'task', (SELECT id FROM body WHERE code = (ARRAY['KZ-61', 'MIA', NULL])[n % 3 + 1]),
                jsonb_build_object('b', n, 'a', 1.50), jsonb_build_object('ә', ARRAY[n, NULL]), 'себебі «' || n || '»'
           FROM generate_series(1, 5000) n`,
      );
      const content = async (source: DataSource): Promise<unknown> =>
        source.query(
          `SELECT md5(string_agg(concat_ws('|', id, at, actor_name, action, organization_id, before, after, reason), '' ORDER BY id)) FROM audit_entry`,
        );
      const said = await content(before);
      await before.destroy();

      await migrate({ databaseUrl: application }, ownerDataSource(url));
      expect(await sealEarlierEntries(url, KEY)).toBe(5000);
      expect(await sealEarlierEntries(url, KEY)).toBe(0);

      const source = await new DataSource(dataSourceOptions(application, 1)).initialize();
      try {
        const log = new AuditLogService(new Database(source), { auditKey: KEY } as never);
        expect(await log.verify(systemActor('test'))).toMatchObject({
          ok: true,
          entries: 5000,
          unsealed: 0,
          chains: [
            { chain: 'KZ-61', entries: 1666 },
            { chain: 'MIA', entries: 1667 },
            { chain: 'office', entries: 1667 },
          ],
        });
        const other = new AuditLogService(new Database(source), { auditKey: `${KEY}x` } as never);
        expect(await other.verify(systemActor('test'))).toMatchObject({ ok: false, entries: 0 });
      } finally {
        await source.destroy();
      }
      const owner = await ownerDataSource(url).initialize();
      expect(await content(owner)).toEqual(said);
      await expect(owner.query('DELETE FROM audit_entry')).rejects.toThrow('append-only');
      await owner.destroy();
    } finally {
      await dropDatabase(server, name);
    }
  });
});

import { Client } from 'pg';
import { MIGRATION_NAMES } from '../../src/data-source.js';
import type { Config } from '../../src/platform/config.js';
import { checkDatabase, clockSkewSeconds, StartRefused, wrongZones } from '../../src/platform/start-checks.js';
import { testConfig } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/template.js';

describe('a process refuses to start', () => {
  let database: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner?.end();
    await database?.drop();
  });

  /** The test server runs without fsync, which only the demo may do. */
  async function refusals(changes: Partial<Config> = {}, expected: readonly string[] = MIGRATION_NAMES) {
    try {
      await checkDatabase(testConfig(database, changes), expected, 'worker');
      return [];
    } catch (error) {
      if (error instanceof StartRefused) return error.sentences;
      throw error;
    }
  }

  const url = (changes: Partial<URL>) => Object.assign(new URL(database.url), changes).href;

  it('not when all is well', async () => {
    expect(await refusals()).toEqual([]);
  });

  it('when a power cut would lose reports, unless it is a demo', async () => {
    expect(await refusals({ demo: false })).toEqual([
      'PostgreSQL runs with fsync = off, so a power cut loses reports: switch it on.',
      'PostgreSQL runs with full_page_writes = off, so a power cut loses reports: switch it on.',
      'PostgreSQL runs with synchronous_commit = off, so a power cut loses reports: switch it on.',
    ]);
  });

  it('when the clock is shifted outside the demo', async () => {
    await owner.query('INSERT INTO demo_clock (shown_at, set_at) VALUES (now(), now())');
    expect(await refusals({ demo: false })).toContainEqual(expect.stringContaining('shifted for a demo'));
    expect(await refusals({ demo: true })).toEqual([]);
    await owner.query('DELETE FROM demo_clock');
  });

  it('as a superuser, who reads past row-level security', async () => {
    expect(await refusals({ databaseUrl: database.ownerUrl })).toEqual([
      expect.stringMatching(/^The role “\w+” of DATABASE_URL is a superuser or may bypass row-level security/),
    ]);
  });

  it('as the owner of a table, or as a member of the owner', async () => {
    const role = `owner_${database.name}`;
    await owner.query(`CREATE ROLE ${role} NOLOGIN`);
    await owner.query(`ALTER TABLE calendar_day OWNER TO ${role}`);
    await owner.query(`GRANT ${role} TO tracker_test`);
    expect(await refusals()).toEqual([
      expect.stringMatching(/^The role “tracker_test” of DATABASE_URL owns the tables/),
    ]);
    await owner.query(`ALTER TABLE calendar_day OWNER TO current_user`);
    await owner.query(`DROP OWNED BY ${role}`);
    await owner.query(`DROP ROLE ${role}`);
    expect(await refusals()).toEqual([]);
  });

  it('on a schema that is older than the program, migrated in part or not at all', async () => {
    expect(await refusals({}, [...MIGRATION_NAMES, 'Later'])).toEqual([
      `The database lacks 1 of ${MIGRATION_NAMES.length + 1} migrations: run \`npm run migrate\` first.`,
    ]);
    expect(await refusals({ databaseUrl: database.queueUrl })).toEqual([
      `The database lacks ${MIGRATION_NAMES.length} of ${MIGRATION_NAMES.length} migrations: run \`npm run migrate\` first.`,
    ]);
  });

  it('where it cannot sign in, never telling the password', async () => {
    const canary = 'canary-secret';
    const all = await Promise.all([
      refusals({ databaseUrl: url({ username: 'nobody_here', password: canary }) }),
      refusals({ databaseUrl: url({ pathname: '/nowhere' }) }),
      refusals({ databaseUrl: url({ port: '9', password: canary }) }),
    ]);
    expect(all.map((sentences) => sentences.length)).toEqual([1, 1, 1]);
    expect(all[0][0]).toContain('refuses the role or password');
    expect(all[1][0]).toContain('has no database of the name');
    expect(all[2][0]).toMatch(/^PostgreSQL at 127\.0\.0\.1:9 cannot be reached \(ECONNREFUSED\)/);
    expect(JSON.stringify(all)).not.toContain(canary);
  });

  it('where Node or PostgreSQL has time zones from before March 2024', () => {
    expect(wrongZones({ 'Node.js': '17:00', PostgreSQL: '17:00' })).toEqual([]);
    expect(wrongZones({ 'Node.js': '18:00', PostgreSQL: '17:00' })).toEqual([
      'Node.js believes that noon UTC of 15 January 2026 is 18:00 in Asia/Almaty; it is 17:00. Update its time zone data (tzdata of 2024 or later).',
    ]);
    expect(wrongZones({ 'Node.js': '18:00', PostgreSQL: '18:00' })).toHaveLength(2);
  });

  it('measures how far the two clocks are apart', async () => {
    const at = (secondsAhead: number) =>
      clockSkewSeconds(() => Promise.resolve([{ epoch: String(Date.now() - secondsAhead * 1000) }]));
    expect(await at(7200)).toBeCloseTo(7200, 0);
    expect(await at(-7200)).toBeCloseTo(-7200, 0);
    expect(await at(0)).toBe(0);
  });
});

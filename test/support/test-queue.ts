import { Client } from 'pg';
import { sqlState } from '../../src/platform/database.js';
import type { TestApi } from './api.js';
import { RedisServer } from './redis-server.js';

/** Which of BullMQ's back ends this run is about: `npm test` has PostgreSQL, `npm run test:redis` the same tests on Redis. */
export const BACK_END = process.env.TEST_QUEUE === 'redis' ? 'Redis' : 'PostgreSQL';

export interface TestQueue {
  url: string;
  /** Takes everything out of it, whoever works on it. */
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTestQueue(api: TestApi): Promise<TestQueue> {
  return BACK_END === 'Redis' ? onRedis(await RedisServer.start()) : onPostgres(api.database.queueUrl);
}

function onRedis(server: RedisServer): TestQueue {
  return {
    url: server.url,
    wipe: async () => void (await server.command('FLUSHALL')),
    stop: () => server.remove(),
  };
}

function crossed(error: unknown): false {
  if (sqlState(error) !== '40P01') throw error;
  return false;
}

/** Its database is dropped with the test's own. */
function onPostgres(url: string): TestQueue {
  const query = async (sql: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<{ name: string }>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  /** All but the list of migrations, which belongs to the schema. */
  const tables = async () =>
    (
      await query(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
          WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename !~ 'migration'`,
      )
    ).map(({ name }) => name);
  return {
    url,
    wipe: async () => {
      const all = (await tables()).join(', ');
      // Taking every table at once crosses a worker at its work; when PostgreSQL ends the wipe for it, nothing is wiped yet.
      for (let done = false; !done;) {
        done = await query(`TRUNCATE ${all}`).then(() => true, crossed);
      }
    },
    stop: () => Promise.resolve(),
  };
}

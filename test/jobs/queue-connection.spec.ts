import { Pool, type PoolConfig } from 'pg';
import { queueConnection } from '../../src/platform/queues/queues.js';
import { startTestApi, type TestApi } from '../support/api.js';

describe('a connection to a queue in PostgreSQL', () => {
  let api: TestApi;
  let pool: Pool;

  beforeEach(async () => {
    api = await startTestApi();
    pool = new Pool(queueConnection(api.config.queueUrl, 'worker') as PoolConfig);
  });
  afterEach(async () => {
    await pool?.end();
    await api?.stop();
  });

  it('that the server ends while it is in use ends no process, though BullMQ listens for no error then', async () => {
    const client = await pool.connect();
    const ended = new Promise((resolve) => client.once('end', resolve));
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await api.sql('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
    await ended;
    client.release(true);
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});

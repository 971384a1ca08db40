import Fastify from 'fastify';
import pg from 'pg';
import type { Statement } from './statements.js';

export interface BareWork {
  databaseUrl: string;
  pool: number;
  /** For `GET /n/m`: the statements of path m of row n. */
  rows: Statement[][][];
}

/** BARE: the same statements behind Fastify and pg, without sign-in, rights, validation and views. */
process.once('message', (work: BareWork) => void start(work));

const DATE_OID = 1082;

async function start({ databaseUrl, pool: max, rows }: BareWork): Promise<void> {
  pg.types.setTypeParser(DATE_OID, (text) => text);
  const pool = new pg.Pool({ connectionString: databaseUrl, max });
  const app = Fastify();
  app.get<{ Params: { row: string; path: string } }>('/:row/:path', async (request) => {
    const statements = rows[Number(request.params.row)]![Number(request.params.path)]!;
    const answers = [];
    for (const statement of statements) answers.push((await pool.query(statement)).rows as unknown[]);
    return answers;
  });
  process.send!(await app.listen({ port: 0, host: '127.0.0.1' }));
  process.once('message', () => void stop());

  async function stop(): Promise<void> {
    await app.close();
    await pool.end();
    process.disconnect();
  }
}

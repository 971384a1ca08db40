import Fastify, { type FastifyRequest } from 'fastify';
import pg from 'pg';
import type { Statement } from '../support/statements.js';

export interface BareWork {
  databaseUrl: string;
  pool: number;
  /** For `GET /bare/n/m`: the statements of path m of row n; `/prepared/n/m` uses their names as well. */
  rows: Statement[][][];
}

/** BARE: the same statements behind Fastify and pg, without sign-in, rights, validation and views. */
process.once('message', (work: BareWork) => void start(work));

const DATE_OID = 1082;

async function start({ databaseUrl, pool: max, rows }: BareWork): Promise<void> {
  pg.types.setTypeParser(DATE_OID, (text) => text);
  const pool = new pg.Pool({ connectionString: databaseUrl, max });
  const app = Fastify();
  const answerer =
    (asGiven: (statement: Statement) => Statement) =>
    async (request: FastifyRequest<{ Params: { row: string; path: string } }>): Promise<unknown[][]> => {
      const tables: unknown[][] = [];
      for (const statement of rows[Number(request.params.row)]![Number(request.params.path)]!) {
        tables.push((await pool.query(asGiven(statement))).rows);
      }
      return tables;
    };
  app.get(
    '/bare/:row/:path',
    answerer(({ text, values }) => ({ text, values })),
  );
  app.get(
    '/prepared/:row/:path',
    answerer((statement) => statement),
  );
  process.send!(await app.listen({ port: 0, host: '127.0.0.1' }));
  process.once('message', () => void stop());

  async function stop(): Promise<void> {
    await app.close();
    await pool.end();
    process.disconnect();
  }
}

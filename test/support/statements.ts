import pg from 'pg';

/** A statement as the application gave it to pg. */
export interface Statement {
  text: string;
  values: unknown[];
  /** Prepared under this name, so that PostgreSQL parses it once a connection. */
  name?: string;
}

/** Notes what the pg clients of this database are asked by this process while `work` runs. */
export async function recordStatements(database: string, work: () => Promise<void>): Promise<Statement[]> {
  const noted: Statement[] = [];
  const client = pg.Client.prototype as { query: (...args: unknown[]) => unknown };
  const original = client.query;
  client.query = function (this: pg.Client, ...args: unknown[]) {
    if (this.database !== database) return original.apply(this, args);
    const [asked, values] = args as [string | Statement, unknown[] | undefined];
    noted.push(
      typeof asked === 'string'
        ? { text: asked, values: values ?? [] }
        : { text: asked.text, values: asked.values ?? values ?? [], ...(asked.name ? { name: asked.name } : {}) },
    );
    return original.apply(this, args);
  };
  try {
    await work();
  } finally {
    client.query = original;
  }
  return noted;
}

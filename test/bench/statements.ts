import pg from 'pg';

/** A statement as the application gave it to pg. */
export interface Statement {
  text: string;
  values: unknown[];
  /** Prepared under this name, so that PostgreSQL parses it once a connection. */
  name?: string;
}

/** Notes what every pg client of this process is asked while `work` runs. */
export async function recordStatements(work: () => Promise<void>): Promise<Statement[]> {
  const noted: Statement[] = [];
  const client = pg.Client.prototype as { query: (...args: unknown[]) => unknown };
  const original = client.query;
  client.query = function (this: unknown, ...args: unknown[]) {
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

/** The trade's own questions, as against sign-in, calendar and the transaction around them. */
export function readsTasks({ text }: Statement): boolean {
  return /\bFROM task\b/.test(text);
}

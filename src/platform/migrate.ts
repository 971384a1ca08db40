import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { Config } from './config.js';

/**
 * Brings the schema up to date as the owner, one migration a transaction, and makes sure that the application's own
 * role can sign in: its name and password are those of DATABASE_URL. Runs once, before the processes start.
 * @returns the names of the migrations that were run now
 */
export async function migrate(config: Pick<Config, 'databaseUrl'>, owner: DataSource): Promise<string[]> {
  await owner.initialize();
  try {
    const done = await owner.runMigrations();
    await letApplicationIn(owner, new URL(config.databaseUrl));
    return done.map(({ name }) => name);
  } finally {
    await owner.destroy();
  }
}

/** The application's role is a member of tracker_app: rights go to the group, the password to the member. */
async function letApplicationIn(owner: DataSource, url: URL): Promise<void> {
  const client = new Client();
  const name = client.escapeIdentifier(decodeURIComponent(url.username));
  const literal = client.escapeLiteral(decodeURIComponent(url.username));
  const password = client.escapeLiteral(decodeURIComponent(url.password));
  await owner.query(`
    DO $$ BEGIN
      IF current_user = ${literal} THEN RAISE EXCEPTION 'DATABASE_URL and OWNER_DATABASE_URL must name different roles'; END IF;
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${literal}) THEN CREATE ROLE ${name} LOGIN; END IF;
    END $$;
    ALTER ROLE ${name} LOGIN PASSWORD ${password} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    GRANT tracker_app TO ${name};`);
}

/** Makes a database that is not there yet. The queue has one of its own: it may be wiped at any moment. */
export async function createDatabase(ownerUrl: string, name: string, ownedBy?: string): Promise<void> {
  if (await databaseExists(ownerUrl, name)) return;
  await withClient(ownerUrl, async (client) => {
    const owner = ownedBy ? ` OWNER ${client.escapeIdentifier(ownedBy)}` : '';
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${owner}`);
  });
}

export async function dropDatabase(ownerUrl: string, name: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  });
}

export async function databaseExists(ownerUrl: string, name: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    return rowCount === 1;
  });
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

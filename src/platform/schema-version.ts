import type { DataSource } from 'typeorm';

type Query = (sql: string) => Promise<unknown[]>;

/** The migrations that this build was written for, the earliest first. */
export function expectedMigrations(dataSource: DataSource): string[] {
  return dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
}

/**
 * Which of the expected migrations the database lacks. It may well have more: during a rolling update the old program
 * runs against the expanded schema. A database that was never migrated lacks them all.
 */
export async function missingMigrations(query: Query, expected: readonly string[]): Promise<string[]> {
  const [table] = await query(`SELECT to_regclass('public.migrations') AS name`);
  if ((table as { name: string | null }).name === null) return [...expected];
  const rows = (await query('SELECT name FROM public.migrations')) as { name: string }[];
  const done = new Set(rows.map(({ name }) => name));
  return expected.filter((name) => !done.has(name));
}

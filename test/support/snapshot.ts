import type { TestApi } from './api.js';

/** Rows that come and go without anybody having changed anything of the register (nor does a session's last use). */
const RESTLESS = ['login_throttle'];
/** Whose a row is. */
const OWNERS = ['organization_id', 'body_id', 'person_id'];

/** Number and checksum of the rows of every table: equal before and after means that nothing was changed. */
export async function snapshot(api: TestApi): Promise<Record<string, string>> {
  return checksums(api, () => 'true', []);
}

/**
 * The same without the rows of somebody's own: those of their body or person, what the log says of them, and the head of
 * the office's chain, in which their signing in stands too.
 */
export async function snapshotOfOthers(api: TestApi, own: readonly string[]): Promise<Record<string, string>> {
  const isOwn = (table: string, columns: readonly string[]) => {
    if (table === 'audit_entry') return 'organization_id = ANY ($1) OR organization_id IS NULL AND actor_id = ANY ($1)';
    if (table === 'audit_chain') return 'body_id = ANY ($1) OR body_id IS NULL';
    const owners = columns.filter((column) => OWNERS.includes(column));
    return owners.map((column) => `${column} = ANY ($1)`).join(' OR ') || 'false';
  };
  return checksums(api, (table, columns) => `(${isOwn(table, columns)}) IS NOT TRUE`, [own]);
}

async function checksums(
  api: TestApi,
  which: (table: string, columns: readonly string[]) => string,
  params: unknown[],
): Promise<Record<string, string>> {
  const tables = await api.sql<{ name: string; columns: string[] }>(
    `SELECT table_name AS name, array_agg(column_name::text) AS columns
       FROM information_schema.tables JOIN information_schema.columns USING (table_schema, table_name)
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL ($1) GROUP BY 1 ORDER BY 1`,
    [RESTLESS],
  );
  const rows = await api.sql<{ name: string; content: string }>(
    tables
      .map(
        ({ name, columns }) =>
          `SELECT '${name}' AS name, count(*) || ' rows, ' || coalesce(sum(hashtextextended((to_jsonb(r) - 'last_used_at')::text, 0)), 0) AS content FROM "${name}" r WHERE ${which(name, columns)}`,
      )
      .join(' UNION ALL '),
    params,
  );
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}

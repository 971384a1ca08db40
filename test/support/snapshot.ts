import type { TestApi } from './api.js';

/** Rows that come and go without anybody having changed anything of the register (nor does a session's last use). */
const RESTLESS = ['login_throttle'];

/** Number and checksum of the rows of every table: equal before and after means that nothing was changed. */
export async function snapshot(api: TestApi): Promise<Record<string, string>> {
  const tables = await api.sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL ($1) ORDER BY 1`,
    [RESTLESS],
  );
  const rows = await api.sql<{ name: string; content: string }>(
    tables
      .map(
        ({ name }) =>
          `SELECT '${name}' AS name, count(*) || ' rows, ' || coalesce(sum(hashtextextended((to_jsonb(r) - 'last_used_at')::text, 0)), 0) AS content FROM "${name}" r`,
      )
      .join(' UNION ALL '),
  );
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}

import { Client } from 'pg';
import { append, OFFICE_CHAIN, type EntryContent, type Head, type SealedEntry } from './chain.js';
import { sealWith } from './seal.js';

const BATCH = 2_000;

/**
 * Entries of a build before the chains, in the order in which they were written, each at the end of its chain. Only
 * `migrate` does this, as the owner: the application can change no entry. Nothing that an entry says is changed.
 * @returns how many were sealed
 */
export async function sealEarlierEntries(ownerUrl: string, key: string): Promise<number> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'sealing the log' });
  await client.connect();
  try {
    // Row-level security holds for an owner that is no superuser, too.
    await client.query(`SELECT set_config('app.scope', 'system', false)`);
    if ((await client.query('SELECT FROM audit_entry WHERE chain IS NULL LIMIT 1')).rowCount === 0) return 0;
    await client.query('BEGIN');
    // Until the end of the transaction nobody writes, so nobody can use the moment without the trigger.
    await client.query('LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE');
    await client.query('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only');
    const sealed = await sealAll(client, key);
    await client.query('ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only');
    await client.query('COMMIT');
    return sealed;
  } finally {
    await client.end();
  }
}

async function sealAll(client: Client, key: string): Promise<number> {
  const seal = sealWith(key);
  const { rows } = await client.query<Head>('SELECT chain, seq::float8 AS seq, hash FROM audit_chain');
  const heads = new Map(rows.map((head) => [head.chain, head]));
  const moved = new Set<string>();
  let count = 0;
  for (;;) {
    const entries = await nextUnsealed(client);
    if (entries.length === 0) break;
    const sealed: SealedEntry[] = [];
    for (const { home, ...entry } of entries) {
      const [next] = append([entry], heads.get(home)!, seal);
      heads.set(home, { chain: home, seq: next!.seq, hash: next!.hash });
      moved.add(home);
      sealed.push(next!);
    }
    await client.query(
      `UPDATE audit_entry a SET chain = s.chain, seq = s.seq, previous_hash = s."previousHash", hash = s.hash
         FROM jsonb_to_recordset($1) AS s(id bigint, chain text, seq bigint, "previousHash" text, hash text) WHERE a.id = s.id`,
      [
        JSON.stringify(
          sealed.map(({ id, chain, seq, previousHash, hash }) => ({ id, chain, seq, previousHash, hash })),
        ),
      ],
    );
    count += sealed.length;
  }
  await client.query(
    `UPDATE audit_chain c SET seq = h.seq, hash = h.hash
       FROM jsonb_to_recordset($1) AS h(chain text, seq bigint, hash text) WHERE c.chain = h.chain`,
    [JSON.stringify([...moved].map((chain) => heads.get(chain)))],
  );
  return count;
}

async function nextUnsealed(client: Client): Promise<(EntryContent & { home: string })[]> {
  const { rows } = await client.query<EntryContent & { home: string }>(
    `SELECT a.id::text, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, a.actor_id AS "actorId",
            a.actor_name AS "actorName", a.actor_role AS "actorRole", a.action, a.object_type AS "objectType",
            a.object_id AS "objectId", a.task_id AS "taskId", a.organization_id AS "organizationId", a.before, a.after,
            a.reason, a.request_id AS "requestId", coalesce(b.code, '${OFFICE_CHAIN}') AS home
       FROM audit_entry a LEFT JOIN body b ON b.id = a.organization_id
      WHERE a.chain IS NULL ORDER BY a.id LIMIT ${BATCH}`,
  );
  return rows;
}

import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import type { Tx } from '../platform/database.js';
import { OFFICE_CHAIN, type EntryContent, type Head, type SealedEntry } from './chain.js';

export type NewEntry = Omit<EntryContent, 'id'>;

/**
 * The heads of these bodies' chains (null: the office's), locked until the transaction ends. Always in the order of
 * their names, and in one statement: two transactions over the same chains never wait for each other in a circle.
 */
export function lockHeads(tx: Tx, bodies: readonly (string | null)[]): Promise<(Head & { bodyId: string | null })[]> {
  return tx.query(
    `SELECT chain, body_id AS "bodyId", seq::float8 AS seq, hash FROM audit_chain
      WHERE body_id = ANY ($1::uuid[]) OR ($2 AND chain = '${OFFICE_CHAIN}') ORDER BY chain FOR UPDATE`,
    [bodies.filter((body) => body !== null), bodies.includes(null)],
  );
}

export async function takeIds(tx: Tx, count: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT nextval('audit_entry_id_seq') AS id FROM generate_series(1, $1::int)`,
    [count],
  );
  return rows.map(({ id }) => id);
}

/** The entries and the heads that they move, in one statement. */
export async function addEntries(tx: Tx, entries: readonly SealedEntry[]): Promise<void> {
  await tx.query(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS e(id bigint, at timestamptz, "actorId" uuid, "actorName" text,
         "actorRole" text, action text, "objectType" text, "objectId" uuid, "taskId" uuid, "organizationId" uuid,
         before jsonb, after jsonb, reason text, "requestId" text, chain text, seq bigint, "previousHash" text, hash text)
     ), moved AS (
       UPDATE audit_chain c SET seq = g.seq, hash = g.hash FROM given g
        WHERE g.chain = c.chain AND g.seq = (SELECT max(seq) FROM given WHERE chain = g.chain)
     )
     INSERT INTO audit_entry (id, at, actor_id, actor_name, actor_role, action, object_type, object_id, task_id,
                              organization_id, before, after, reason, request_id, chain, seq, previous_hash, hash)
     OVERRIDING SYSTEM VALUE
     SELECT id, at, "actorId", "actorName", "actorRole", action, "objectType", "objectId", "taskId", "organizationId",
            nullif(before, 'null'), nullif(after, 'null'), reason, "requestId", chain, seq, "previousHash", hash
       FROM given ORDER BY id`,
    [JSON.stringify(entries)],
  );
}

const SEALED = `
  id::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, actor_id AS "actorId",
  actor_name AS "actorName", actor_role AS "actorRole", action, object_type AS "objectType", object_id AS "objectId",
  task_id AS "taskId", organization_id AS "organizationId", before, after, reason, request_id AS "requestId",
  chain, seq::float8 AS seq, previous_hash AS "previousHash", hash`;

/** The next entries of a chain after this number, up to the last that counts. */
export function readChain(tx: Tx, chain: string, after: number, upTo: number, limit: number): Promise<SealedEntry[]> {
  return tx.query<SealedEntry>(
    `SELECT ${SEALED} FROM audit_entry WHERE chain = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4`,
    [chain, after, upTo, limit],
  );
}

export interface ChainState extends Head {
  known: boolean;
  /** The greatest number that an entry bears. */
  last: number;
  at: Date | null;
}

/**
 * Every chain with its head and its last entry, in one statement: what is written meanwhile shows in both or in neither.
 * A chain whose head was removed is found by its entries.
 */
export function listChains(tx: Tx): Promise<ChainState[]> {
  return tx.query<ChainState>(
    `SELECT coalesce(c.chain, e.chain) AS chain, coalesce(c.seq, 0)::float8 AS seq, coalesce(c.hash, '') AS hash,
            c.chain IS NOT NULL AS known, coalesce(e.last, 0)::float8 AS last, e.at
       FROM audit_chain c
       FULL JOIN (SELECT chain, max(seq) AS last, max(at) AS at FROM audit_entry WHERE chain IS NOT NULL GROUP BY chain) e
         ON e.chain = c.chain
      WHERE coalesce(c.seq, 0) > 0 OR e.last > 0 ORDER BY 1`,
  );
}

export async function countUnsealed(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM audit_entry WHERE chain IS NULL');
  return row!.count;
}

export interface LogFilter {
  object?: string | undefined;
  person?: string | undefined;
  action?: string | undefined;
  body?: string | undefined;
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
}

export interface LogRow extends Omit<SealedEntry, 'at'> {
  at: Date;
  body: string | null;
  /** What an object of its kind is called, where it has a name. */
  object: Record<Language, string> | null;
}

/** The log, the latest first. A person is who did it, or to whom it was done. Days are those of the register's zone. */
export async function listEntries(
  tx: Tx,
  filter: LogFilter,
  zone: string,
  limit: { size: number; offset: number },
): Promise<{ rows: LogRow[]; total: number }> {
  const from = `FROM audit_entry a LEFT JOIN body b ON b.id = a.organization_id
      WHERE ($1::uuid IS NULL OR a.object_id = $1 OR a.task_id = $1)
        AND ($2::uuid IS NULL OR a.actor_id = $2 OR (a.object_type = 'person' AND a.object_id = $2))
        AND ($3::text IS NULL OR a.action = $3) AND ($4::text IS NULL OR b.code = $4)
        AND ($5::date IS NULL OR a.at >= $5::date::timestamp AT TIME ZONE $7)
        AND ($6::date IS NULL OR a.at < ($6::date + 1)::timestamp AT TIME ZONE $7)`;
  const { object, person, action, body, from: first, to } = filter;
  const params = [object, person, action, body, first, to, zone].map((value) => value ?? null);
  const [count] = await tx.query<{ total: number }>(`SELECT count(*)::int AS total ${from}`, params);
  const rows = await tx.query<LogRow>(
    `SELECT a.id::text, a.at, a.actor_id AS "actorId", a.actor_name AS "actorName", a.actor_role AS "actorRole", a.action,
            a.object_type AS "objectType", a.object_id AS "objectId", a.task_id AS "taskId",
            a.organization_id AS "organizationId", a.before, a.after, a.reason, a.request_id AS "requestId", a.chain,
            a.seq::float8 AS seq, a.hash, b.code AS body,
            (SELECT json_build_object('kk', p.name, 'ru', p.name, 'en', p.name) FROM person p
              WHERE a.object_type = 'person' AND p.id = a.object_id) AS object
       ${from} ORDER BY a.id DESC LIMIT $8 OFFSET $9`,
    [...params, limit.size, limit.offset],
  );
  return { rows, total: count!.total };
}

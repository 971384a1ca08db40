import type { Language } from '../shared/words/language.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';
import { REGISTER_TODAY } from '../platform/register-day.js';
import { likePattern } from '../platform/sort.js';

export interface PersonRow {
  id: string;
  version: number;
  name: string;
  email: string;
  language: Language;
  disabled: boolean;
  posts: { body: string; role: string; rung: string }[];
}

/** Posts held on the application's day, of the person `p`. */
const HELD = `FROM post_holding h JOIN post o ON o.id = h.post_id JOIN body b ON b.id = o.body_id
  WHERE h.person_id = p.id
    AND ${REGISTER_TODAY} BETWEEN coalesce(h.from_day, '-infinity') AND coalesce(h.to_day, 'infinity')
    AND ${REGISTER_TODAY} BETWEEN coalesce(o.valid_from, '-infinity') AND coalesce(o.valid_to, 'infinity')`;

const PERSON = `p.id, p.version, p.name, p.email, p.language, p.disabled_at IS NOT NULL AS disabled,
  coalesce((SELECT json_agg(json_build_object('body', b.code, 'role', o.role, 'rung', o.rung) ORDER BY b.code, o.role, o.rung)
              ${HELD}), '[]') AS posts`;

export interface PeopleFilter {
  q?: string | undefined;
  body?: string | undefined;
  disabled?: boolean | undefined;
  postless?: boolean | undefined;
}

export async function listPeople(
  tx: Tx,
  { q, body, disabled, postless }: PeopleFilter,
  limit: { size: number; offset: number },
): Promise<{ rows: PersonRow[]; total: number }> {
  const where = `WHERE ($1::text IS NULL OR p.name ILIKE $1 OR p.email ILIKE $1)
      AND ($2::text IS NULL OR EXISTS (SELECT ${HELD} AND b.code = $2))
      AND ($3::boolean IS NULL OR (p.disabled_at IS NOT NULL) = $3)
      AND ($4::boolean IS NULL OR NOT EXISTS (SELECT ${HELD}) = $4)`;
  const params = [q ? likePattern(q) : null, body ?? null, disabled ?? null, postless ?? null];
  const [count] = await tx.query<{ total: number }>(`SELECT count(*)::int AS total FROM person p ${where}`, params);
  const rows = await tx.query<PersonRow>(
    `SELECT ${PERSON} FROM person p ${where} ORDER BY p.name, p.id LIMIT $5 OFFSET $6`,
    [...params, limit.size, limit.offset],
  );
  return { rows, total: count!.total };
}

export async function findPerson(tx: Tx, id: string): Promise<PersonRow | undefined> {
  const [row] = await tx.query<PersonRow>(`SELECT ${PERSON} FROM person p WHERE p.id = $1`, [id]);
  return row;
}

/** Whose passwords are set. Only the system may look (row-level security): the hashes stay out of everybody's reach. */
export async function withPassword(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    'SELECT person_id AS id FROM person_password WHERE person_id = ANY ($1)',
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

export async function insertPerson(
  tx: Tx,
  { email, name, language }: { email: string; name: string; language: string },
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    'INSERT INTO person (email, name, language) VALUES ($1, $2, $3) RETURNING id',
    [email, name, language],
  );
  return row!.id;
}

/** @returns whether the version was still the one that was seen */
export async function setDisabled(tx: Tx, id: string, version: number, disabled: boolean): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE person SET disabled_at = CASE WHEN $3 THEN app_now() END, version = version + 1
      WHERE id = $1 AND version = $2 RETURNING id`,
    [id, version, disabled],
  );
  return rows.length === 1;
}

export async function touchPerson(tx: Tx, id: string, version: number): Promise<boolean> {
  const rows = await tx.query('UPDATE person SET version = version + 1 WHERE id = $1 AND version = $2 RETURNING id', [
    id,
    version,
  ]);
  return rows.length === 1;
}

export async function endSessions(tx: Tx, personId: string): Promise<void> {
  await tx.query('UPDATE session SET revoked_at = now() WHERE person_id = $1 AND revoked_at IS NULL', [personId]);
}

/** Links live by the real clock, as sessions do. */
export async function addLink(
  tx: Tx,
  link: { tokenHash: Buffer; personId: string; kind: 'invitation' | 'reset'; hours: number },
): Promise<Date> {
  const [row] = await tx.query<{ expiresAt: Date }>(
    `INSERT INTO password_link (token_hash, person_id, kind, expires_at)
     VALUES ($1, $2, $3, now() + make_interval(hours => $4)) RETURNING expires_at AS "expiresAt"`,
    [link.tokenHash, link.personId, link.kind, link.hours],
  );
  return row!.expiresAt;
}

export async function endLinks(tx: Tx, personId: string): Promise<void> {
  await tx.query('UPDATE password_link SET used_at = now() WHERE person_id = $1 AND used_at IS NULL', [personId]);
}

export async function isLinkOpen(tx: Tx, tokenHash: Buffer): Promise<boolean> {
  const rows = await tx.query(
    'SELECT FROM password_link WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()',
    [tokenHash],
  );
  return rows.length === 1;
}

/** Uses the link up: of two at once, one wins. */
export async function useLink(tx: Tx, tokenHash: Buffer): Promise<string | undefined> {
  const [row] = await tx.query<{ personId: string }>(
    `UPDATE password_link l SET used_at = now() FROM person p
      WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > now() AND p.id = l.person_id AND p.disabled_at IS NULL
      RETURNING l.person_id AS "personId"`,
    [tokenHash],
  );
  return row?.personId;
}

export async function setPassword(tx: Tx, personId: string, hash: string): Promise<void> {
  await tx.query(
    `INSERT INTO person_password (person_id, hash) VALUES ($1, $2)
     ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, changed_at = now()`,
    [personId, hash],
  );
}

export interface HoldingRow {
  id: string;
  version: number;
  postId: string;
  personId: string;
  person: string;
  /** Of the post. */
  role: string;
  kind: string;
  from: LocalDate | null;
  to: LocalDate | null;
}

export interface PostRow {
  id: string;
  body: string;
  role: string;
  rung: string;
  title: Record<Language, string>;
}

const POST = `SELECT o.id, b.code AS body, o.role, o.rung,
    json_build_object('kk', o.title_kk, 'ru', o.title_ru, 'en', o.title_en) AS title
    FROM post o JOIN body b ON b.id = o.body_id`;
const HOLDING = `SELECT h.id, h.version, h.post_id AS "postId", h.person_id AS "personId", p.name AS person,
    o.role, h.kind, h.from_day AS "from", h.to_day AS "to"
    FROM post_holding h JOIN person p ON p.id = h.person_id JOIN post o ON o.id = h.post_id`;

export function listPosts(tx: Tx, body: string): Promise<PostRow[]> {
  return tx.query<PostRow>(`${POST} WHERE b.code = $1 ORDER BY o.role, o.rung, o.id`, [body]);
}

export async function findPost(tx: Tx, id: string): Promise<PostRow | undefined> {
  return (await tx.query<PostRow>(`${POST} WHERE o.id = $1`, [id]))[0];
}

export function listHoldings(tx: Tx, postIds: readonly string[]): Promise<HoldingRow[]> {
  return tx.query<HoldingRow>(`${HOLDING} WHERE h.post_id = ANY ($1) ORDER BY h.from_day NULLS FIRST, h.id`, [postIds]);
}

export async function findHolding(tx: Tx, id: string): Promise<HoldingRow | undefined> {
  return (await tx.query<HoldingRow>(`${HOLDING} WHERE h.id = $1`, [id]))[0];
}

export async function insertPost(
  tx: Tx,
  post: { body: string; role: string; rung: string; titleKk: string; titleRu: string; titleEn: string },
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO post (body_id, role, rung, title_kk, title_ru, title_en)
     SELECT id, $2, $3, $4, $5, $6 FROM body WHERE code = $1 AND kind <> 'group' RETURNING id`,
    [post.body, post.role, post.rung, post.titleKk, post.titleRu, post.titleEn],
  );
  return row?.id;
}

export async function insertHolding(
  tx: Tx,
  holding: { postId: string; personId: string; kind: string; from: string | null; to: string | null },
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO post_holding (post_id, person_id, kind, from_day, to_day) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [holding.postId, holding.personId, holding.kind, holding.from, holding.to],
  );
  return row!.id;
}

export async function endHolding(tx: Tx, id: string, version: number, lastDay: LocalDate): Promise<boolean> {
  const rows = await tx.query(
    'UPDATE post_holding SET to_day = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id',
    [id, version, lastDay],
  );
  return rows.length === 1;
}

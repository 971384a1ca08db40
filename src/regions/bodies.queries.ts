import type { LocalDate } from '../shared/local-date.js';
import type { Language } from '../shared/words/language.js';
import type { Tx } from '../platform/database.js';

export interface BodyRow {
  id: string;
  code: string;
  kind: string;
  name: Record<Language, string>;
  abbreviation: Record<Language, string | null>;
  timeZone: string;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
  predecessors: string[];
  parent: string | null;
  total: number;
}

const BODY = `
  b.id, b.code, b.kind, b.time_zone AS "timeZone", b.valid_from AS "validFrom", b.valid_to AS "validTo",
  json_build_object('kk', n.name_kk, 'ru', n.name_ru, 'en', n.name_en) AS name,
  json_build_object('kk', n.abbr_kk, 'ru', n.abbr_ru, 'en', n.abbr_en) AS abbreviation,
  ARRAY(SELECT p.code FROM body_succession s JOIN body p ON p.id = s.predecessor_id WHERE s.successor_id = b.id ORDER BY p.code) AS predecessors,
  (SELECT p.code FROM body p WHERE p.id = b.parent_id) AS parent`;

const EXISTED = `coalesce(b.valid_from, '-infinity') <= $1::date AND coalesce(b.valid_to, 'infinity') >= $1::date`;

/**
 * Bodies that existed on the day (or all there ever were), under their names of that day: regions first, then by code;
 * districts and units when asked for.
 */
export function listBodies(
  tx: Tx,
  day: LocalDate,
  { kind, all }: { kind: string | null; all: boolean },
  limit: { size: number; offset: number },
): Promise<BodyRow[]> {
  return tx.query<BodyRow>(
    `SELECT ${BODY}, count(*) OVER ()::int AS total
       FROM body b LEFT JOIN LATERAL body_name_on(b.id, $1::date) n ON true
      WHERE (${EXISTED} OR $5) AND (b.kind = $2 OR ($2::text IS NULL AND b.parent_id IS NULL))
      ORDER BY array_position(ARRAY['region', 'city', 'central', 'organization', 'group'], b.kind), b.code
      LIMIT $3 OFFSET $4`,
    [day, kind, limit.size, limit.offset, all],
  );
}

/** Bodies by their codes whether or not they existed on the day; `existed` tells. */
export function findBodies(
  tx: Tx,
  codes: readonly string[],
  day: LocalDate,
): Promise<(BodyRow & { existed: boolean })[]> {
  return tx.query<BodyRow & { existed: boolean }>(
    `SELECT ${BODY}, ${EXISTED} AS existed, 0 AS total
       FROM body b LEFT JOIN LATERAL body_name_on(b.id, $1::date) n ON true
      WHERE b.code = ANY ($2)`,
    [day, codes],
  );
}

export async function insertChild(
  tx: Tx,
  { parentId, kind, code, name }: { parentId: string; kind: string; code: string; name: string },
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO body (code, kind, parent_id, time_zone) SELECT $1, $2, p.id, p.time_zone FROM body p WHERE p.id = $3
     RETURNING id`,
    [code, kind, parentId],
  );
  await tx.query(`INSERT INTO body_name (body_id, name_kk, name_ru, name_en) VALUES ($1, $2, $2, $2)`, [row!.id, name]);
  return row!.id;
}

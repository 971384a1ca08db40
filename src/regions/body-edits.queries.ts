import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';

export interface Names {
  kk: string;
  ru: string;
  en: string;
  abbreviationKk: string | null;
  abbreviationRu: string | null;
  abbreviationEn: string | null;
}

export interface DatedNames extends Names {
  id: string;
  from: LocalDate | null;
  to: LocalDate | null;
}

export interface StoredBody {
  id: string;
  code: string;
  version: number;
  kind: string;
  timeZone: string;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
  contactEmail: string | null;
  contactPhone: string | null;
  note: string | null;
}

/** Locked until the transaction ends: its names are checked against each other one edit after the other. */
export async function lockBody(tx: Tx, code: string): Promise<StoredBody | undefined> {
  return (await tx.query<StoredBody>(`${BODY} WHERE code = $1 FOR UPDATE`, [code]))[0];
}

export async function readBody(tx: Tx, code: string): Promise<StoredBody | undefined> {
  return (await tx.query<StoredBody>(`${BODY} WHERE code = $1`, [code]))[0];
}

const BODY = `SELECT id, code, version, kind, time_zone AS "timeZone", valid_from AS "validFrom", valid_to AS "validTo",
  contact_email AS "contactEmail", contact_phone AS "contactPhone", note FROM body`;

export function listNames(tx: Tx, bodyId: string): Promise<DatedNames[]> {
  return tx.query<DatedNames>(
    `SELECT id, name_kk AS kk, name_ru AS ru, name_en AS en, abbr_kk AS "abbreviationKk", abbr_ru AS "abbreviationRu",
            abbr_en AS "abbreviationEn", valid_from AS "from", valid_to AS "to"
       FROM body_name WHERE body_id = $1 ORDER BY valid_from NULLS FIRST`,
    [bodyId],
  );
}

interface Kin {
  code: string;
  onDay: LocalDate;
}

/** Bodies that this one was made of, or that came after it. */
export function listKin(tx: Tx, bodyId: string, which: 'predecessor' | 'successor'): Promise<Kin[]> {
  const [theirs, own] =
    which === 'predecessor' ? ['predecessor_id', 'successor_id'] : ['successor_id', 'predecessor_id'];
  return tx.query<Kin>(
    `SELECT b.code, s.on_day AS "onDay" FROM body_succession s JOIN body b ON b.id = s.${theirs}
      WHERE s.${own} = $1 ORDER BY s.on_day, b.code`,
    [bodyId],
  );
}

export async function insertBody(
  tx: Tx,
  body: Omit<StoredBody, 'id' | 'version' | 'validTo' | 'note'>,
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO body (code, kind, time_zone, valid_from, contact_email, contact_phone)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [body.code, body.kind, body.timeZone, body.validFrom, body.contactEmail, body.contactPhone],
  );
  return row!.id;
}

export async function insertName(
  tx: Tx,
  bodyId: string,
  names: Names,
  days: { from: LocalDate | null; to: LocalDate | null },
): Promise<void> {
  await tx.query(
    `INSERT INTO body_name (body_id, name_kk, name_ru, name_en, abbr_kk, abbr_ru, abbr_en, valid_from, valid_to)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      bodyId,
      names.kk,
      names.ru,
      names.en,
      names.abbreviationKk,
      names.abbreviationRu,
      names.abbreviationEn,
      days.from,
      days.to,
    ],
  );
}

export async function endName(tx: Tx, id: string, lastDay: LocalDate): Promise<void> {
  await tx.query('UPDATE body_name SET valid_to = $2 WHERE id = $1', [id, lastDay]);
}

/** What is not given stays. The version moves on with every edit of the body, of its names and of its kin. */
export async function changeBody(
  tx: Tx,
  { id }: StoredBody,
  to: Partial<Pick<StoredBody, 'kind' | 'timeZone' | 'validTo' | 'contactEmail' | 'contactPhone'>>,
): Promise<void> {
  const columns = {
    kind: to.kind,
    time_zone: to.timeZone,
    valid_to: to.validTo,
    contact_email: to.contactEmail,
    contact_phone: to.contactPhone,
  };
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  const set = [...given.map(([name], index) => `${name} = $${index + 2}`), 'version = version + 1'];
  await tx.query(`UPDATE body SET ${set.join(', ')} WHERE id = $1`, [id, ...given.map(([, value]) => value)]);
}

export async function addPredecessor(
  tx: Tx,
  { predecessorId, successorId, onDay }: { predecessorId: string; successorId: string; onDay: LocalDate },
): Promise<void> {
  await tx.query('INSERT INTO body_succession (predecessor_id, successor_id, on_day) VALUES ($1, $2, $3)', [
    predecessorId,
    successorId,
    onDay,
  ]);
}

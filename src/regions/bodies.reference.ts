import { groupBy } from '../shared/group-by.js';
import { addDays, type LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';
import { readFacts } from '../platform/facts.reader.js';

interface RegionRow extends Record<string, string | null> {
  iso: string;
  iso_old: string | null;
  kato: string;
  kind: string;
  name_en: string;
  name_ru: string;
  name_kk: string;
  time_zone: string;
  valid_from: string | null;
  valid_to: string | null;
  predecessor_iso: string | null;
  note: string | null;
}

interface BodyRow extends Record<string, string | null> {
  code: string;
  kind: string;
  name_ru: string;
  name_kk: string;
  name_en: string;
  successor: string | null;
  certainty: string;
}

const CAPITAL_ZONE = 'Asia/Almaty';

/** Regions and central bodies with their dates and names of the day, from data/. Meant to run once on an empty table. */
export async function loadBodies(tx: Tx): Promise<void> {
  await loadRegions(tx, readFacts<RegionRow>('regions.csv'));
  await loadCentralBodies(tx, readFacts<BodyRow>('bodies.csv'));
}

/** A region with several rows (Astana / Nur-Sultan) is one body under several names. */
async function loadRegions(tx: Tx, rows: RegionRow[]): Promise<void> {
  const byCode = groupBy(rows, (row) => row.iso);
  for (const [code, names] of byCode) {
    const first = names[0]!;
    const isRenaming = names.length > 1;
    await addBody(tx, {
      ...first,
      code,
      valid_from: isRenaming ? null : first.valid_from,
      valid_to: null,
      certainty: 'high',
    });
    for (const name of names)
      await addName(tx, code, isRenaming ? name : { ...name, valid_from: null, valid_to: null });
  }
  for (const { iso, predecessor_iso, valid_from } of rows) {
    if (predecessor_iso) await addSuccession(tx, predecessor_iso, iso, valid_from!);
  }
}

async function loadCentralBodies(tx: Tx, rows: BodyRow[]): Promise<void> {
  for (const row of rows) {
    await addBody(tx, {
      ...row,
      time_zone: CAPITAL_ZONE,
      valid_from: firstDay(row.valid_from),
      valid_to: lastDayBefore(row.valid_to),
    });
    await addName(tx, row.code, { ...row, valid_from: null, valid_to: null });
  }
  for (const row of rows) {
    for (const abbreviation of row.successor?.split('+').map((part) => part.trim()) ?? []) {
      const successor = rows.find(
        (other) =>
          [other.abbr_ru, other.name_ru].includes(abbreviation) &&
          (!other.valid_from || firstDay(other.valid_from) === firstDay(row.valid_to)),
      );
      if (successor && row.valid_to) await addSuccession(tx, row.code, successor.code, firstDay(row.valid_to)!);
    }
  }
}

async function addBody(tx: Tx, row: Record<string, string | null | undefined>): Promise<void> {
  await tx.query(
    `INSERT INTO body (code, kind, kato, iso_old, time_zone, valid_from, valid_to, certainty, note)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [row.code, row.kind, row.kato, row.iso_old, row.time_zone, row.valid_from, row.valid_to, row.certainty, row.note],
  );
}

async function addName(tx: Tx, code: string, row: Record<string, string | null>): Promise<void> {
  await tx.query(
    `INSERT INTO body_name (body_id, name_kk, name_ru, name_en, abbr_kk, abbr_ru, abbr_en, valid_from, valid_to)
     SELECT id, $2, $3, $4, $5, $6, $7, $8, $9 FROM body WHERE code = $1`,
    [code, row.name_kk, row.name_ru, row.name_en, row.abbr_kk, row.abbr_ru, row.abbr_en, row.valid_from, row.valid_to],
  );
}

async function addSuccession(tx: Tx, predecessor: string, successor: string, day: string): Promise<void> {
  await tx.query(
    `INSERT INTO body_succession (predecessor_id, successor_id, on_day)
     SELECT p.id, s.id, $3 FROM body p, body s WHERE p.code = $1 AND s.code = $2`,
    [predecessor, successor, day],
  );
}

/** The sources often know only a year or a month; `certainty` and `note` keep the doubt. */
function firstDay(date: string | null | undefined): LocalDate | null {
  if (!date) return null;
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** `valid_to` of the table is the day on which the successor begins; the body's last day is the day before. */
function lastDayBefore(date: string | null | undefined): LocalDate | null {
  const first = firstDay(date);
  return first && addDays(first, -1);
}

import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';
import type { DatedTask } from './moved-days.js';
import type { CalendarEntry } from './working-days.js';

export interface NamedDay extends CalendarEntry {
  nameKk: string;
  nameRu: string;
  nameEn: string;
}

/** Locked until the transaction ends, so that the log tells of two edits one after the other. */
export async function findDay(tx: Tx, day: LocalDate): Promise<NamedDay | undefined> {
  const [row] = await tx.query<NamedDay>(
    `SELECT day, kind, name_kk AS "nameKk", name_ru AS "nameRu", name_en AS "nameEn" FROM calendar_day
      WHERE day = $1 FOR UPDATE`,
    [day],
  );
  return row;
}

export async function setDay(tx: Tx, { day, kind, nameKk, nameRu, nameEn }: NamedDay): Promise<void> {
  await tx.query(
    `INSERT INTO calendar_day (day, kind, name_kk, name_ru, name_en) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (day) DO UPDATE SET kind = $2, name_kk = $3, name_ru = $4, name_en = $5`,
    [day, kind, nameKk, nameRu, nameEn],
  );
}

export async function removeDay(tx: Tx, day: LocalDate): Promise<void> {
  await tx.query('DELETE FROM calendar_day WHERE day = $1', [day]);
}

export function listEntries(tx: Tx): Promise<CalendarEntry[]> {
  return tx.query<CalendarEntry>('SELECT day, kind FROM calendar_day');
}

export interface OpenTask extends DatedTask {
  taskId: string;
  body: string;
  number: string;
}

/** Tasks on control that have a day, the earliest first. */
export function openDatedTasks(tx: Tx): Promise<OpenTask[]> {
  return tx.query<OpenTask>(
    `SELECT t.id AS "taskId", b.code AS body, i.number, t.last_day AS "lastDay", t.effective_day AS "effectiveDay",
            t.non_working_day AS "nonWorkingDay"
       FROM task t JOIN instruction i ON i.id = t.instruction_id JOIN body b ON b.id = t.organization_id
      WHERE t.closed_on IS NULL AND t.last_day IS NOT NULL AND t.effective_day IS NOT NULL
      ORDER BY t.effective_day, b.code, t.id`,
  );
}

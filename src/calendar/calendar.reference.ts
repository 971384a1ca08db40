import { groupBy } from '../shared/group-by.js';
import type { Reference } from '../platform/reference.js';
import { readFacts } from '../platform/facts.reader.js';

interface DayRow extends Record<string, string | null> {
  date: string;
  kind: string;
  name_kk: string;
  name_ru: string;
  name_en: string;
}

/** One set a year, so that a year added to the file later is loaded, and an edited year is left alone. */
export function calendarReferences(): Reference[] {
  const years = groupBy(readFacts<DayRow>('kz-calendar.csv'), (row) => row.date.slice(0, 4));
  return [...years].map(([year, rows]) => ({
    name: `calendar ${year}`,
    load: async (tx) => {
      await tx.query(
        `INSERT INTO calendar_day (day, kind, name_kk, name_ru, name_en)
         SELECT day, kind, name_kk, name_ru, name_en FROM json_populate_recordset(NULL::calendar_day, $1)
         ON CONFLICT (day) DO NOTHING`,
        [JSON.stringify(rows.map(({ date, ...row }) => ({ day: date, ...row })))],
      );
    },
  }));
}

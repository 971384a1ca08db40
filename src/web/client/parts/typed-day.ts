const WRITTEN = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*$/;

/** 28.08.2020 → 2020-08-28; null for what is no day of the calendar. */
export function dayOf(typed: string): string | null {
  const [, day, month, year] = WRITTEN.exec(typed) ?? [];
  if (!day || !month || !year) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00Z`);
  // The 31st of June would be read as the 1st of July.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

/** 2020-08-28 → 28.08.2020 */
export const typedOf = (day: string): string => day.split('-').reverse().join('.');

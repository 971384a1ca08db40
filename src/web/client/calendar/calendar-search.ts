export interface CalendarSearch {
  year?: number;
}

export const calendarSearch = (raw: { year?: unknown }): CalendarSearch =>
  Number.isInteger(raw.year) && (raw.year as number) >= 1990 && (raw.year as number) <= 2100
    ? { year: raw.year as number }
    : {};

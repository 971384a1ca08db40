import type { LocalDate } from '../shared/local-date.js';

/** The latest day of issue in each group: a body is shown under its name of that day (rule 14). */
export function latestIssue(groups: ReadonlyMap<string, readonly { issuedOn: LocalDate }[]>): Map<string, LocalDate> {
  const latest = (rows: readonly { issuedOn: LocalDate }[]) =>
    rows.reduce((day, { issuedOn }) => (issuedOn > day ? issuedOn : day), rows[0]!.issuedOn);
  return new Map([...groups].map(([key, rows]) => [key, latest(rows)]));
}

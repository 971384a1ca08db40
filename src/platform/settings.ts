import type { Tx } from './database.js';

type Rule = 'preceding' | 'following' | 'as_written';

/** What a last day on a day off turns into, unless the instruction says otherwise (product.md, rule 8). */
export async function nonWorkingDayRule(tx: Tx): Promise<Rule> {
  const [row] = await tx.query<{ value: Rule }>(`SELECT value FROM register_setting WHERE name = 'non_working_day'`);
  return row?.value ?? 'preceding';
}

/** Until how many working days before the effective day an extension is asked for in good time (rule 9). */
export function extensionNoticeDays(tx: Tx): Promise<number> {
  return wholeNumber(tx, 'extension_notice_days', 5);
}

/** After how many working days a report that waits for the office is shown to it as waiting too long (rule 4). */
export function reviewDays(tx: Tx): Promise<number> {
  return wholeNumber(tx, 'review_days', 3);
}

/** How often a task without a last day reports, as an RRULE (product.md, rule 7). */
export async function interimRhythm(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ value: unknown }>(`SELECT value FROM register_setting WHERE name = 'interim_rhythm'`);
  return typeof row?.value === 'string' ? row.value : 'FREQ=MONTHLY';
}

/** Do moving and cancelling after the day has passed need a second person of the office? Off unless set. */
export async function twoPersonApproval(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ value: unknown }>(
    `SELECT value FROM register_setting WHERE name = 'two_person_approval'`,
  );
  return row?.value === true;
}

async function wholeNumber(tx: Tx, name: string, byDefault: number): Promise<number> {
  const [row] = await tx.query<{ value: unknown }>('SELECT value FROM register_setting WHERE name = $1', [name]);
  return Number.isInteger(row?.value) ? (row!.value as number) : byDefault;
}

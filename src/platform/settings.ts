import type { Tx } from './database.js';

type Rule = 'preceding' | 'following' | 'as_written';

/** What a last day on a day off turns into, unless the instruction says otherwise (product.md, rule 8). */
export async function nonWorkingDayRule(tx: Tx): Promise<Rule> {
  const [row] = await tx.query<{ value: Rule }>(`SELECT value FROM register_setting WHERE name = 'non_working_day'`);
  return row?.value ?? 'preceding';
}

/** What may stand in the address of a task: the period that a report is to be written for. */
export interface TaskSearch {
  slot?: string;
}

export const taskSearch = (raw: { slot?: unknown }): TaskSearch =>
  typeof raw.slot === 'string' && /^\d{4}-\d\d-\d\d$/.test(raw.slot) ? { slot: raw.slot } : {};

/** Rungs of the ladder of escalation, from the first reminded to the last (product.md, rule 13). */
export const RUNGS = ['responsible', 'deputy_akim', 'akim', 'office', 'deputy_pm'] as const;
export type Rung = (typeof RUNGS)[number];

import type { MapRegion } from './map-queries.js';

/** Part and whole, never a bare percentage (rule 15). */
export interface Share {
  part: number;
  total: number;
}

export type Level = 'none' | 'low' | 'middle' | 'high' | 'all';
export const LEVELS: readonly Level[] = ['none', 'low', 'middle', 'high', 'all'];

/** What the map shows: `execution`, `overdue`, else the code of an indicator. */
export type Mode = 'execution' | 'overdue' | 'indicator';
export const modeOf = (what: string): Mode => (what === 'execution' || what === 'overdue' ? what : 'indicator');

export function shareOf({ totals, indicator }: MapRegion, what: string): Share {
  const mode = modeOf(what);
  if (mode === 'overdue') return { part: totals.overdue, total: totals.total };
  if (mode === 'indicator') return { part: indicator?.numerator ?? 0, total: indicator?.denominator ?? 0 };
  const { executed, not_executed: unexecuted, withdrawn } = totals.states;
  return { part: executed + unexecuted + withdrawn, total: totals.total };
}

export function levelOf({ part, total }: Share): Level {
  if (total === 0) return 'none';
  if (part >= total) return 'all';
  if (part * 3 > total * 2) return 'high';
  return part * 3 > total ? 'middle' : 'low';
}

import { Column } from 'typeorm';
import type { DeadlineTerms } from './deadline-terms.js';

/** The deadline as written and as computed: the same columns on an instruction, a task and each past deadline of a task. */
export class DeadlineColumns {
  /** What the author gave, from which the days were computed: DeadlineTerms. */
  @Column('jsonb', { name: 'deadline_terms' }) terms: DeadlineTerms;
  @Column('text', { name: 'deadline_written', nullable: true }) written: string | null;
  @Column('text', { name: 'deadline_kind' }) kind: string;
  @Column('text', { name: 'deadline_boundary', nullable: true }) boundary: string | null;
  @Column('date', { name: 'named_day', nullable: true }) namedDay: string | null;
  @Column('date', { name: 'last_day', nullable: true }) lastDay: string | null;
  @Column('date', { name: 'effective_day', nullable: true }) effectiveDay: string | null;
  @Column('text', { name: 'non_working_day' }) nonWorkingDay: string;
}

const KINDS = `'date', 'dates', 'month', 'quarter', 'half_year', 'year', 'school_year', 'range', 'period', 'event', 'recurring', 'continuing', 'on_demand', 'reference', 'none', 'unclear'`;

export const DEADLINE_CHECKS = {
  kind: `deadline_kind IN (${KINDS})`,
  boundary: `deadline_boundary IN ('inclusive', 'exclusive')`,
  nonWorkingDay: `non_working_day IN ('preceding', 'following', 'as_written')`,
};

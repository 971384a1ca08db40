import type { Task } from '../api/queries.js';

/** The sections of the desk, the most urgent first. */
export const DESK_SECTIONS = ['overdue', 'today', 'returned', 'coming', 'no_term', 'under_review'] as const;
export type DeskSection = (typeof DESK_SECTIONS)[number];

type Placed = Pick<Task, 'state' | 'overdue' | 'workingDaysLeft'> & { deadline: { effectiveDay: string | null } };

/** Each open task stands in one section only, so that the numbers beside the headings add up. */
export function sectionOf(task: Placed, today: string): DeskSection {
  if (task.state === 'under_review') return 'under_review';
  if (task.overdue) return 'overdue';
  if (task.deadline.effectiveDay === today) return 'today';
  if (task.state === 'returned') return 'returned';
  return task.deadline.effectiveDay === null ? 'no_term' : 'coming';
}

/** Sections with tasks in them, in their order; within one, the order given. */
export function sectionsOf<T extends Placed>(
  tasks: readonly T[],
  today: string,
): { section: DeskSection; tasks: T[] }[] {
  return DESK_SECTIONS.map((section) => ({
    section,
    tasks: tasks.filter((task) => sectionOf(task, today) === section),
  })).filter(({ tasks: placed }) => placed.length > 0);
}

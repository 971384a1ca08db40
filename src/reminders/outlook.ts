import type { WorkingCalendar } from '../calendar/working-days.js';
import { addDays, DayOutOfRange, type LocalDate } from '../shared/local-date.js';
import { isInHands, type State } from '../tasks/task-lifecycle.js';
import { noTermStepOn, planOf, type PlannedStep } from './plan.js';
import {
  deadlineLadder,
  interimLadder,
  reviewLadder,
  stepOfFiling,
  stepOfSlot,
  type Ladder,
  type PolicyRules,
} from './policy.js';

/** What decides which steps lie before a task. */
export interface OutlookTask {
  readonly state: string;
  readonly deadlineKind: string;
  readonly effectiveDay: LocalDate | null;
  readonly filedOn: LocalDate | null;
  readonly waitingReport: number | null;
  readonly leadHasFiled: boolean;
  readonly slots: readonly OutlookSlot[];
}

export interface OutlookSlot {
  readonly day: LocalDate;
  readonly kind: 'execution' | 'interim';
  readonly opensOn: LocalDate;
  readonly effectiveDay: LocalDate;
  readonly revision: number;
  readonly filedOn: LocalDate | null;
  readonly waitingReport: number | null;
}

/** Repetitions never end: what is shown ends with the step at which the ladder does, or two weeks on. */
const DAYS_AFTER = 16;
/** Of a task without a term: the next two monthly steps. */
const NO_TERM_DAYS = 62;

/** The steps that lie before a task as things stand, from `today` on. The same plan as the sweep's, seen from the task. */
export function stepsAhead(
  task: OutlookTask,
  rules: PolicyRules,
  calendar: WorkingCalendar,
  today: LocalDate,
): PlannedStep[] {
  const from: From = (anchor, ladder) =>
    planOf(anchor, ladder, calendar, later(anchor > today ? anchor : today, DAYS_AFTER)).filter(
      ({ on }) => on >= today,
    );
  if (task.waitingReport !== null && task.filedOn !== null)
    return ofFiling(task.waitingReport, task.filedOn, rules, from);
  if (!isInHands(task.state as State) || task.leadHasFiled) return [];
  const ofSlots = task.slots.flatMap((slot) => ofSlot(slot, rules, from));
  return [...ofTheWhole(task, rules, calendar, today, from), ...ofSlots].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
}

type From = (anchor: LocalDate, ladder: Ladder) => PlannedStep[];

function ofFiling(ordinal: number, filedOn: LocalDate, rules: PolicyRules, from: From): PlannedStep[] {
  return from(filedOn, reviewLadder(rules)).map((each) => ({ ...each, step: stepOfFiling(each.step, ordinal) }));
}

/** Its report's review, or its own ladder from the day on which its period begins. */
function ofSlot(slot: OutlookSlot, rules: PolicyRules, from: From): PlannedStep[] {
  if (slot.filedOn !== null)
    return slot.waitingReport === null ? [] : ofFiling(slot.waitingReport, slot.filedOn, rules, from);
  const ladder = slot.kind === 'execution' ? deadlineLadder(rules) : interimLadder(rules);
  return from(slot.effectiveDay, ladder)
    .filter(({ on }) => on >= slot.opensOn)
    .map((each) => ({ ...each, step: stepOfSlot(each.step, slot.day, slot.revision) }));
}

function ofTheWhole(
  task: OutlookTask,
  rules: PolicyRules,
  calendar: WorkingCalendar,
  today: LocalDate,
  from: From,
): PlannedStep[] {
  if (task.deadlineKind === 'dates' || task.deadlineKind === 'recurring') return [];
  if (task.effectiveDay !== null) return from(task.effectiveDay, deadlineLadder(rules));
  return task.deadlineKind === 'none' ? monthlySteps(rules, calendar, today) : [];
}

function monthlySteps({ noTerm }: PolicyRules, calendar: WorkingCalendar, today: LocalDate): PlannedStep[] {
  if (!noTerm) return [];
  const steps: PlannedStep[] = [];
  for (let on = today; on < later(today, NO_TERM_DAYS); on = addDays(on, 1)) {
    const named = noTermStepOn(on, noTerm, calendar);
    if (named) steps.push({ ...named, on });
  }
  return steps;
}

/** So many days later, or the day itself at the end of the accepted years. */
function later(day: LocalDate, days: number): LocalDate {
  try {
    return addDays(day, days);
  } catch (error) {
    if (error instanceof DayOutOfRange) return day;
    throw error;
  }
}

import type { LocalDate } from '../shared/local-date.js';
import { isInHands, type State } from '../tasks/task-lifecycle.js';
import { filingOf, isNoTermStep } from './policy.js';

/** Why a reminder is not sent after all; the office reads it in the task's reminders. */
export type Cancellation =
  | 'person_disabled'
  | 'quiet_address'
  | 'no_post'
  | 'deadline_moved'
  | 'report_filed'
  | 'lead_has_filed'
  | 'report_decided'
  | 'off_control';

export interface Standing {
  readonly step: string;
  readonly state: string;
  readonly sameDeadline: boolean;
  readonly effectiveDay: LocalDate | null;
  /** Of a step about a slot: is it still without a report? Else null. */
  readonly slotOpen: boolean | null;
  readonly waitingReport: number | null;
  readonly leadHasFiled: boolean;
}

/** Is what the reminder says still so, at the moment of sending? The reason why not, or undefined. */
export function cancellationOf(reminder: Standing, holdsPost: boolean): Cancellation | undefined {
  if (!holdsPost) return 'no_post';
  const filing = filingOf(reminder.step);
  if (filing !== undefined) return reminder.waitingReport === filing ? undefined : 'report_decided';
  if (reminder.state === 'under_review' || reminder.slotOpen === false) return 'report_filed';
  if (!isInHands(reminder.state as State)) return 'off_control';
  const termIsMissing = reminder.effectiveDay === null;
  if (!reminder.sameDeadline || termIsMissing !== isNoTermStep(reminder.step)) return 'deadline_moved';
  return reminder.leadHasFiled ? 'lead_has_filed' : undefined;
}

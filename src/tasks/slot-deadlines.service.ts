import { Inject, Injectable } from '@nestjs/common';
import { conflict, invalidField, ruleViolation, stale } from '../shared/errors.js';
import { formatDay, type LocalDate } from '../shared/local-date.js';
import { AuditService } from '../audit/audit.service.js';
import { InstructionsService } from '../instructions/instructions.service.js';
import type { Tx } from '../platform/database.js';
import { ApprovalsService } from './approvals.service.js';
import { moveProblem } from './deadline-rules.js';
import { moveSlot, waitingSlotRequests, type SlotRequest } from './slot-deadlines.queries.js';
import { listSlots, type SlotRow } from './slots.queries.js';
import { TaskChanges } from './task-changes.service.js';
import type { TaskRow } from './tasks.queries.js';

/** A last day with the effective day that it comes to. */
export interface SlotDay {
  lastDay: LocalDate;
  effectiveDay: LocalDate;
}

export interface SlotMove extends SlotDay {
  reason: string;
  document: string | null;
  action: 'slot_moved' | 'slot_extension_granted';
  about?: Record<string, unknown>;
}

/**
 * The deadline of a single period (rules 6 and 9): old, new, who, why, by which document. It never touches the period's
 * name or its original day, nor another period; reminders are re-armed by the period's own revision alone.
 */
@Injectable()
export class SlotDeadlines {
  constructor(
    @Inject(TaskChanges) private readonly changes: TaskChanges,
    @Inject(ApprovalsService) private readonly approvals: ApprovalsService,
    @Inject(InstructionsService) private readonly instructions: InstructionsService,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /**
   * The period of this task that is named by its id, as long as it is not over.
   * @throws DomainError invalid_request (slot_not_of_task: another task's, an interim day, none) · no_open_slot
   */
  async find(tx: Tx, task: TaskRow, slotId: string): Promise<SlotRow> {
    const id = slotId.toLowerCase();
    const slot = (await listSlots(tx, task.id)).find((each) => each.id === id && each.kind === 'execution');
    if (!slot) throw invalidField('slot', 'slot_not_of_task');
    if (slot.state === 'accepted') throw conflict('no_open_slot');
    return slot;
  }

  /** That day included; a day off is treated as the task treats it. */
  async readDay(tx: Tx, task: TaskRow, namedDay: LocalDate): Promise<SlotDay> {
    const { nonWorkingDay, issuedOn } = task;
    const input = { kind: 'date', namedDay, boundary: 'inclusive', nonWorkingDay } as const;
    const { lastDay, effectiveDay } = await this.instructions.readDeadline(tx, input, issuedOn);
    return { lastDay: lastDay!, effectiveDay: effectiveDay! };
  }

  /** Whatever moves it, nothing is due before it begins. @throws DomainError slot_before_period · what moveProblem says */
  check(tx: Tx, task: TaskRow, slot: SlotRow, to: SlotDay): void {
    const daysOf = ({ lastDay, effectiveDay }: SlotDay) => ({ kind: 'date', written: null, lastDay, effectiveDay });
    const problem = moveProblem(daysOf(slot), daysOf(to), { today: task.today, filedOn: slot.filedOn });
    if (problem) throw ruleViolation(problem);
    if (to.effectiveDay < slot.opensOn) {
      throw ruleViolation('slot_before_period', { day: formatDay(slot.opensOn, tx.actor.language) });
    }
  }

  /** @returns the period's new revision. It tells nobody: the verb does. */
  async change(tx: Tx, task: TaskRow, slot: SlotRow, move: SlotMove): Promise<number> {
    const { action, about, reason, document, lastDay, effectiveDay } = move;
    const revision = slot.revision + 1;
    await this.changes.write(
      tx,
      task,
      {},
      {
        action,
        reason,
        before: { slot: slot.day, revision: slot.revision, lastDay: slot.lastDay, effectiveDay: slot.effectiveDay },
        after: { slot: slot.day, revision, lastDay, effectiveDay, document, ...about },
      },
    );
    if (!(await moveSlot(tx, slot, move))) throw stale();
    return revision;
  }

  /** To be asked before something that may end periods, and handed to `tellLapsed` afterwards. */
  waiting(tx: Tx, taskId: string): Promise<SlotRequest[]> {
    return waitingSlotRequests(tx, taskId);
  }

  /** A request whose period is over fell away (the database sees to that): an event, and so is the end of a wish to grant it. */
  async tellLapsed(tx: Tx, task: TaskRow, before: readonly SlotRequest[]): Promise<void> {
    if (before.length === 0) return;
    const waits = new Set((await waitingSlotRequests(tx, task.id)).map(({ id }) => id));
    for (const { id, slot } of before.filter((each) => !waits.has(each.id))) {
      const about = { slot, ...(task.approval?.extension === id ? { lapsed: 'grant_extension' } : {}) };
      await this.audit.record(tx, {
        action: 'slot_extension_lapsed',
        objectType: 'task',
        objectId: task.id,
        taskId: task.id,
        organizationId: task.organizationId,
        before: { slot, state: 'pending' },
        after: { state: 'lapsed', ...about },
      });
      if (task.approval?.extension === id) await this.approvals.lapse(tx, task.id);
    }
  }
}

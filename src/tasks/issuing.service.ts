import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { invalid, invalidField, ruleViolation } from '../shared/errors.js';
import { todayIn, type LocalDate } from '../shared/local-date.js';
import { AuditService } from '../audit/audit.service.js';
import { holdersOfBodies } from '../auth/posts.queries.js';
import { AWAITED_NEEDS } from '../instructions/awaited-day.js';
import { explainNeed } from '../instructions/explain-deadline.js';
import type { InstructionView } from '../instructions/instructions.dto.js';
import type { InstructionRow } from '../instructions/instructions.queries.js';
import { InstructionsService } from '../instructions/instructions.service.js';
import { NoticesService } from '../notifications/notices.service.js';
import { Database, type Tx } from '../platform/database.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { TaskSlots } from './task-slots.service.js';

interface IssuedTask {
  id: string;
  organizationId: string;
}

/**
 * Puts an instruction on control: one task a recipient (rule 1), each with its own copy of the deadline, from the day of
 * issue on. It never issues for a body that did not exist on that day, nor an instruction whose day is still open.
 */
@Injectable()
export class IssuingService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(InstructionsService) private readonly instructions: InstructionsService,
    @Inject(TaskSlots) private readonly slots: TaskSlots,
    @Inject(NoticesService) private readonly notices: NoticesService,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** @throws DomainError already_issued · stale_version · no_recipients · deadline_incomplete · invalid_request */
  issue(actor: Actor, id: string, version: number, issuedOn?: LocalDate): Promise<InstructionView> {
    return this.database.write(actor, async (tx) => {
      const draft = await this.instructions.findDraft(tx, id, version);
      const today = todayIn(REGISTER_ZONE, tx.now);
      const day = issuedOn ?? today;
      requireIssueDay(draft, day, today);
      requireRecipients(draft, day);
      await this.settleDeadline(tx, draft, day);
      const tasks = await addTasks(tx, id);
      await this.slots.derive(
        tx,
        tasks.map((task) => task.id),
      );
      await this.record(tx, draft, day, tasks);
      await this.tell(tx, day, tasks);
      return this.instructions.show(tx, id);
    });
  }

  private async settleDeadline(tx: Tx, draft: InstructionRow, day: LocalDate): Promise<void> {
    const deadline = await this.instructions.compute(tx, draft.terms, day, draft.nonWorkingDay);
    // Such a day may come later (rule 6): the task waits for it, without a day and never overdue.
    const missing = deadline.needs.filter((need) => !(AWAITED_NEEDS as readonly string[]).includes(need));
    if (missing.length > 0) {
      const needs = missing.map((need) => explainNeed(need, tx.actor.language)).join(', ');
      throw ruleViolation('deadline_incomplete', { needs });
    }
    await tx.query(
      `UPDATE instruction SET state = 'issued', issued_on = $2, issued_at = app_now(), last_day = $3, effective_day = $4,
              version = version + 1 WHERE id = $1`,
      [draft.id, day, deadline.lastDay, deadline.effectiveDay],
    );
  }

  private async record(
    tx: Tx,
    draft: InstructionRow,
    issuedOn: LocalDate,
    tasks: readonly IssuedTask[],
  ): Promise<void> {
    await this.audit.record(tx, {
      action: 'instruction_issued',
      objectType: 'instruction',
      objectId: draft.id,
      before: { state: 'draft' },
      after: { state: 'issued', issuedOn, recipients: draft.recipients.map(({ code, role }) => ({ code, role })) },
    });
    for (const { id, organizationId } of tasks) {
      await this.audit.record(tx, {
        action: 'assign',
        objectType: 'task',
        objectId: id,
        taskId: id,
        organizationId,
        after: { state: 'assigned', issuedOn },
      });
    }
  }

  private async tell(tx: Tx, day: LocalDate, tasks: readonly IssuedTask[]): Promise<void> {
    const holders = await holdersOfBodies(
      tx,
      day,
      tasks.map(({ organizationId }) => organizationId),
    );
    for (const { id, organizationId } of tasks) {
      const persons = holders.filter(({ bodyId }) => bodyId === organizationId).map(({ personId }) => personId);
      await this.notices.tell(tx, persons, { kind: 'assigned', taskId: id });
    }
  }
}

function requireIssueDay(draft: InstructionRow, day: LocalDate, today: LocalDate): void {
  if (day > today) throw invalidField('issuedOn', 'not_after_today');
  if (day < draft.heldOn) throw invalidField('issuedOn', 'not_before_meeting', { day: draft.heldOn });
}

/** Bodies were checked for the day of the meeting; by the day of issue one may be gone. */
function requireRecipients(draft: InstructionRow, day: LocalDate): void {
  if (draft.recipients.length === 0) throw ruleViolation('no_recipients');
  const problems = draft.recipients.flatMap(({ code, existed }, index) =>
    existed ? [] : [{ field: `recipients.${index}.code`, code: 'body_not_then' as const, params: { code, day } }],
  );
  if (problems.length > 0) throw invalid(problems);
}

/** The tasks and the first row of each one's history of deadlines. Of several days only the lead answers for each. */
async function addTasks(tx: Tx, instructionId: string): Promise<IssuedTask[]> {
  const tasks = await tx.query<IssuedTask>(
    `INSERT INTO task (instruction_id, organization_id, role, answerable_id, deadline_terms, deadline_written, deadline_kind,
                       deadline_boundary, named_day, last_day, effective_day, non_working_day, original_effective_day,
                       with_recipient_since)
     SELECT i.id, r.organization_id, r.role,
            CASE WHEN r.role = 'co_executor' THEN (SELECT l.organization_id FROM instruction_recipient l
                                                    WHERE l.instruction_id = i.id AND l.role = 'lead') END, i.deadline_terms, i.deadline_written, i.deadline_kind, i.deadline_boundary,
            i.named_day, d.last_day, d.effective_day, i.non_working_day, d.effective_day, app_now()
       FROM instruction i JOIN instruction_recipient r ON r.instruction_id = i.id
       LEFT JOIN LATERAL (SELECT i.last_day, i.effective_day
                           WHERE r.role = 'lead' OR i.deadline_kind NOT IN ('dates', 'recurring')) d ON true
      WHERE i.id = $1 ORDER BY r.ordinal
     RETURNING id, organization_id AS "organizationId"`,
    [instructionId],
  );
  await tx.query(
    `INSERT INTO task_deadline (task_id, organization_id, revision, deadline_terms, deadline_written, deadline_kind,
                                deadline_boundary, named_day, last_day, effective_day, non_working_day, decided_by)
     SELECT t.id, t.organization_id, 1, t.deadline_terms, t.deadline_written, t.deadline_kind, t.deadline_boundary,
            t.named_day, t.last_day, t.effective_day, t.non_working_day, $2
       FROM task t WHERE t.instruction_id = $1`,
    [instructionId, tx.actor.personId],
  );
  return tasks;
}

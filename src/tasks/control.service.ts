import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { invalidField, notFound } from '../shared/errors.js';
import { todayIn } from '../shared/local-date.js';
import { holdersInOffice, holdersOfBodies } from '../auth/posts.queries.js';
import { findIssued } from '../instructions/predecessors.queries.js';
import { NoticesService, type NoticeKind } from '../notifications/notices.service.js';
import { Database, type Tx } from '../platform/database.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { ApprovalsService } from './approvals.service.js';
import { requireVerb } from './task-verbs.js';
import { TaskSteps, type Step } from './task-steps.service.js';
import { findHelpers, findTask, listClosedWith, type TaskRow } from './tasks.queries.js';
import { TasksService } from './tasks.service.js';
import type { ReopenRequest, TaskView } from './tasks.dto.js';

/** Of a reopening, and of what it brings back: the instruction that it follows from. */
type Cause = Pick<Step, 'reopenedFor' | 'about'>;

/**
 * The verbs that touch no report: acknowledge, reopen, and what follows for co-executors. It moves no deadline and
 * decides on no report (reports/ does).
 */
@Injectable()
export class ControlService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TaskSteps) private readonly steps: TaskSteps,
    @Inject(TasksService) private readonly tasks: TasksService,
    @Inject(NoticesService) private readonly notices: NoticesService,
    @Inject(ApprovalsService) private readonly approvals: ApprovalsService,
  ) {}

  acknowledge(actor: Actor, taskId: string, version: number): Promise<TaskView> {
    return this.database.write(actor, async (tx) => {
      await this.acknowledgeNow(tx, taskId, version);
      return this.tasks.show(tx, taskId);
    });
  }

  async acknowledgeNow(tx: Tx, taskId: string, version: number): Promise<void> {
    const task = await this.steps.take(tx, { taskId, verb: 'acknowledge', version });
    await this.tellOffice(tx, task, 'acknowledged');
  }

  /**
   * Taken off by mistake, or the standard changed: by which instruction (rules 5 and 17). What was closed with a task comes
   * back with it. @throws DomainError invalid_request (instructionId: none that the actor may see, or the task's own)
   */
  reopen(actor: Actor, taskId: string, version: number, request: ReopenRequest): Promise<TaskView> {
    const { reason } = request;
    return this.database.write(actor, async (tx) => {
      await this.findCause(tx, taskId, request);
      const wish = { taskId, version, verb: 'reopen' as const, payload: { ...request }, reason };
      if (await this.approvals.mustWait(tx, wish)) await this.tellOfWish(tx, taskId, reason);
      else await this.reopenNow(tx, taskId, version, request);
      return this.tasks.show(tx, taskId);
    });
  }

  async reopenNow(tx: Tx, taskId: string, version: number, request: ReopenRequest): Promise<void> {
    const { reason } = request;
    const cause = await this.findCause(tx, taskId, request);
    const task = await this.steps.take(tx, { taskId, verb: 'reopen', version, reason, ...cause });
    await this.tellRecipient(tx, task, 'reopened', { reason });
    await this.reopenClosedWith(tx, task.id, reason, cause);
  }

  /** Co-executors and parts that went off control with this task are on control with it again. */
  private async reopenClosedWith(tx: Tx, taskId: string, reason: string, cause: Cause): Promise<void> {
    for (const { id } of await listClosedWith(tx, taskId)) {
      const opened = await this.steps.take(tx, { taskId: id, verb: 'reopen', reason, follows: true, ...cause });
      await this.tellRecipient(tx, opened, 'reopened', { reason });
      await this.reopenClosedWith(tx, id, reason, cause);
    }
  }

  /** The log names it by number and protocol, as it would a document; the page shows it to whoever may see it. */
  private async findCause(tx: Tx, taskId: string, { instructionId }: ReopenRequest): Promise<Cause> {
    if (instructionId === undefined) return {};
    const task = await findTask(tx, taskId);
    if (!task) throw notFound();
    requireVerb('reopen', task, tx.actor);
    const cause = await findIssued(tx, instructionId);
    if (!cause) throw invalidField('instructionId', 'predecessor_unknown');
    if (cause.id === task.instructionId) throw invalidField('instructionId', 'own_instruction');
    const { id, number, protocol } = cause;
    return { reopenedFor: id, about: { followsNumber: number, followsProtocol: protocol } };
  }

  /** The rest of the office hears that a second person is wanted. */
  async tellOfWish(tx: Tx, taskId: string, reason: string | null): Promise<void> {
    const task = await findTask(tx, taskId);
    if (task) await this.tellOffice(tx, task, 'approval_asked', reason ? { reason } : {});
  }

  /**
   * With the lead's report accepted the instruction is done: those who helped are off control too (rule 2). On time or
   * late is the lead's alone: it answers, and nobody else could have filed. Gives the tasks closed.
   */
  async closeHelpers(tx: Tx, lead: TaskRow): Promise<TaskRow[]> {
    if (lead.role !== 'lead' || lead.parent) return [];
    const closed: TaskRow[] = [];
    for (const helper of await findHelpers(tx, lead)) {
      const step = {
        taskId: helper.id,
        verb: 'close_with_lead' as const,
        closedWith: lead.id,
        about: { lead: lead.code },
      };
      const helped = await this.steps.take(tx, step);
      await this.tellRecipient(tx, helped, 'closed_with_lead');
      closed.push(helped);
    }
    return closed;
  }

  async tellRecipient(tx: Tx, task: TaskRow, kind: NoticeKind, params: Record<string, string> = {}): Promise<void> {
    const holders = await holdersOfBodies(tx, task.today, [task.organizationId]);
    await this.notices.tell(
      tx,
      holders.map(({ personId }) => personId),
      { kind, taskId: task.id, params },
    );
  }

  /** Those to whom the recipient answers: the office, or the region that gave the part. */
  async tellOffice(tx: Tx, task: TaskRow, kind: NoticeKind, params: Record<string, string> = {}): Promise<void> {
    if (task.parent) return this.tellAnswerable(tx, task, kind, params);
    const holders = await holdersInOffice(tx, todayIn(REGISTER_ZONE, tx.now));
    const staff = holders.filter(({ rung }) => rung === 'office');
    await this.notices.tell(
      tx,
      staff.map(({ personId }) => personId),
      { kind, taskId: task.id, params },
    );
  }

  /** The lead of a co-executor, the region of a part; nobody where a body answers for itself. */
  async tellAnswerable(tx: Tx, task: TaskRow, kind: NoticeKind, params: Record<string, string> = {}): Promise<void> {
    const holders = task.answerableId ? await holdersOfBodies(tx, task.today, [task.answerableId]) : [];
    await this.notices.tell(
      tx,
      holders.map(({ personId }) => personId),
      { kind, taskId: task.id, params },
    );
  }
}

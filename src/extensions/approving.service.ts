import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { Database } from '../platform/database.js';
import { limits } from '../platform/http/page.dto.js';
import type { CloseRequest } from '../reports/reports.dto.js';
import { ReportsService } from '../reports/reports.service.js';
import { ApprovalsService } from '../tasks/approvals.service.js';
import { ControlService } from '../tasks/control.service.js';
import type { MoveDeadlineRequest } from '../tasks/task-changes.dto.js';
import { TaskDeadlines } from '../tasks/task-deadlines.service.js';
import type { ReopenRequest, TaskView } from '../tasks/tasks.dto.js';
import { TasksService } from '../tasks/tasks.service.js';
import type { ApprovalsPage, ApprovalsQuery, ApprovalView } from './approvals.dto.js';
import { listApprovals, type ApprovalRow } from './approvals.queries.js';
import type { GrantRequest } from './extensions.dto.js';
import { ExtensionsService } from './extensions.service.js';

/**
 * The second person of the office: what the first one wished is done as it was asked, in the second one's transaction,
 * or declined with a reason. It owns nothing; each verb is its own service's.
 */
@Injectable()
export class ApprovingService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ApprovalsService) private readonly approvals: ApprovalsService,
    @Inject(TasksService) private readonly tasks: TasksService,
    @Inject(ControlService) private readonly control: ControlService,
    @Inject(TaskDeadlines) private readonly deadlines: TaskDeadlines,
    @Inject(ReportsService) private readonly reports: ReportsService,
    @Inject(ExtensionsService) private readonly extensions: ExtensionsService,
  ) {}

  /** @throws DomainError own_approval · approval_decided · whatever the verb itself refuses */
  approve(actor: Actor, id: string, seen: number): Promise<TaskView> {
    return this.database.write(actor, async (tx) => {
      const wish = await this.approvals.decide(tx, id, seen, { state: 'approved', reason: null });
      const { taskId, version, verb } = wish;
      // Checked when it was asked for, and written by nobody but us.
      const payload = wish.payload as unknown;
      switch (verb) {
        case 'move_deadline':
          await this.deadlines.moveNow(tx, taskId, version, payload as MoveDeadlineRequest);
          break;
        case 'grant_extension': {
          const { extension, ...decision } = payload as GrantRequest & { extension: string };
          await this.extensions.grantNow(tx, extension, version, decision);
          break;
        }
        case 'withdraw':
          await this.reports.withdrawNow(tx, taskId, version, (payload as { reason: string }).reason);
          break;
        case 'close_unexecuted':
          await this.reports.closeNow(tx, taskId, version, payload as CloseRequest);
          break;
        case 'reopen':
          await this.control.reopenNow(tx, taskId, version, payload as ReopenRequest);
          break;
        case 'reconsider':
        case 'reconsider_slot': {
          const { report, reason } = payload as { report: string; reason: string };
          await this.reports.reconsiderNow(tx, report, version, reason);
        }
      }
      return this.tasks.show(tx, taskId);
    });
  }

  /** What waits for a second person, the longest waiting first. */
  list(actor: Actor, query: ApprovalsQuery): Promise<ApprovalsPage> {
    const { page, size, offset } = limits(query);
    return this.database.read(actor, async (tx) => {
      const { rows, total } = await listApprovals(
        tx,
        { state: query.state ?? 'pending', task: query.task ?? null },
        { size, offset },
      );
      return { items: rows.map((row) => view(row, actor)), total, page, size };
    });
  }

  /** By anybody in the office, the one who asked included. */
  decline(actor: Actor, id: string, version: number, reason: string): Promise<TaskView> {
    return this.database.write(actor, async (tx) => {
      const { taskId } = await this.approvals.decide(tx, id, version, { state: 'declined', reason });
      return this.tasks.show(tx, taskId);
    });
  }
}

function view(row: ApprovalRow, actor: Actor): ApprovalView {
  return {
    id: row.id,
    taskId: row.taskId,
    version: row.version,
    number: row.number,
    text: row.text,
    organization: { code: row.code, name: row.name[actor.language] },
    verb: row.verb,
    state: row.state,
    reason: row.payload.reason ?? null,
    effectiveDay: row.effectiveDay,
    slot: row.slot,
    newDay: row.newDay,
    newWritten: row.payload.deadline?.written ?? null,
    notExecutedCode: row.payload.reasonCode ?? null,
    askedBy: row.askedBy,
    askedAt: row.askedAt.toISOString(),
    mayApprove: row.state === 'pending' && row.askedById !== actor.personId,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
  };
}

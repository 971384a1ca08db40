import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { conflict, invalid, notFound, ruleViolation } from '../shared/errors.js';
import { Database, type Tx } from '../platform/database.js';
import { ApprovalsService } from '../tasks/approvals.service.js';
import { FilesService } from '../files/files.service.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { ControlService } from '../tasks/control.service.js';
import { isSlotted } from '../instructions/slots.js';
import { SlotDeadlines } from '../tasks/slot-deadlines.service.js';
import { TaskSlots } from '../tasks/task-slots.service.js';
import { TaskSteps } from '../tasks/task-steps.service.js';
import { isClosed } from '../tasks/task-lifecycle.js';
import { requireVerb } from '../tasks/task-verbs.js';
import type { TaskView } from '../tasks/tasks.dto.js';
import { findTask, listClosedWith, lockDependents, type TaskRow } from '../tasks/tasks.queries.js';
import { TasksService } from '../tasks/tasks.service.js';
import { reportView, storedEvidence, storedFigures } from './report.view.js';
import { lacksEvidence, punctualityOf, reportProblems } from './report-rules.js';
import type { CloseRequest, EvidenceRequest, ReportRequest, ReportsView, ReportView } from './reports.dto.js';
import {
  decideReport,
  findReport,
  findWaitingReport,
  insertReport,
  isFollowed,
  listReports,
  listSetAside,
  undecideReport,
  type ReportRow,
} from './reports.queries.js';

/**
 * Two-step completion (rules 3–5): a recipient files, the office accepts or returns. It owns reports; the task's state
 * it changes only through TaskSteps. A filed report is never edited: it is returned, taken back or followed by another.
 */
@Injectable()
export class ReportsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TaskSteps) private readonly steps: TaskSteps,
    @Inject(TaskSlots) private readonly slots: TaskSlots,
    @Inject(SlotDeadlines) private readonly slotDeadlines: SlotDeadlines,
    @Inject(ControlService) private readonly control: ControlService,
    @Inject(ApprovalsService) private readonly approvals: ApprovalsService,
    @Inject(TasksService) private readonly tasks: TasksService,
    @Inject(FilesService) private readonly files: FilesService,
    @Inject(IndicatorsService) private readonly indicators: IndicatorsService,
  ) {}

  list(actor: Actor, taskId: string): Promise<ReportsView> {
    return this.database.read(actor, async (tx) => {
      if (!(await findTask(tx, taskId))) throw notFound();
      return { items: await this.show(tx, await listReports(tx, taskId)) };
    });
  }

  get(actor: Actor, id: string): Promise<ReportView> {
    return this.database.read(actor, async (tx) => this.showOne(tx, id));
  }

  /** @throws DomainError evidence_missing · lead_files_report · state_moved_on · stale_version · invalid_request */
  file(actor: Actor, taskId: string, version: number, request: ReportRequest): Promise<ReportView> {
    const { final, text, slot: named, figures = [], evidence = [] } = request;
    return this.database.write(actor, async (tx) => {
      const task = await findTask(tx, taskId);
      if (!task) throw notFound();
      const problems = reportProblems({ final, figures, evidence }, task.today);
      if (problems.length > 0) throw invalid(problems);
      const submit = isSlotted(task.terms) ? 'submit_slot' : 'submit';
      requireVerb(final ? submit : 'report_progress', task, actor);
      const slot = await this.slots.choose(tx, task, final, named);
      const readable = await this.fileEvidence(tx, evidence, task.organizationId);
      if (lacksEvidence({ final, figures, evidence }, readable)) throw ruleViolation('evidence_missing');
      const counted = await this.indicators.judge(tx, task, figures);
      await this.steps.take(tx, {
        taskId,
        version,
        verb: !final ? 'report_progress' : slot ? 'submit_slot' : 'submit',
        filedOn: final && !slot ? task.today : null,
        ...(slot ? { about: { slot: slot.day } } : {}),
      });
      if (slot) await this.slots.file(tx, slot, task.today);
      const { id } = await insertReport(tx, {
        taskId,
        organizationId: task.organizationId,
        final,
        slotId: slot?.id ?? null,
        text,
        figures: storedFigures(figures, counted, actor.language),
        evidence: evidence.map(storedEvidence),
        filedOn: task.today,
      });
      await this.indicators.record(tx, task, id, counted);
      await this.control.tellOffice(tx, task, final ? 'report_filed' : 'progress_reported');
      if (task.role === 'co_executor') await this.control.tellAnswerable(tx, task, 'progress_reported');
      return this.showOne(tx, id);
    });
  }

  /** Filed by mistake: the recipient takes its waiting report back. */
  recall(actor: Actor, id: string, version: number): Promise<ReportView> {
    return this.decide(actor, id, async (tx, report) => {
      const verb = report.slotId ? 'recall_slot' : 'recall';
      const task = await this.steps.take(tx, { taskId: report.taskId, verb, version, about: about(report) });
      if (report.slotId) await this.slots.reopen(tx, report.slotId, 'open');
      await decideReport(tx, { reportId: id }, 'set_aside', null);
      await this.control.tellOffice(tx, task, 'report_recalled');
    });
  }

  /** Off control: executed, on time or late by the day of filing, whenever the office looks at it (rule 4). */
  accept(actor: Actor, id: string, version: number): Promise<ReportView> {
    return this.decide(actor, id, (tx, report) => this.acceptNow(tx, report, version));
  }

  async acceptNow(tx: Tx, report: ReportRow, version: number): Promise<void> {
    const task = await findTask(tx, report.taskId);
    if (!task) throw notFound();
    const closes = report.slotId
      ? await this.acceptSlot(tx, task, version, report, report.slotId)
      : await this.acceptWhole(tx, task, version, report);
    await decideReport(tx, { reportId: report.id }, 'accepted', null);
    await this.control.tellRecipient(tx, task, closes ? 'report_accepted' : 'slot_accepted');
    if (!closes) return;
    for (const closed of [task, ...(await this.control.closeHelpers(tx, task))])
      await this.closeParts(tx, closed, null);
  }

  private async acceptWhole(tx: Tx, task: TaskRow, version: number, report: ReportRow): Promise<boolean> {
    const { filedOn } = report;
    const punctuality = punctualityOf(filedOn, task.effectiveDay);
    await this.steps.take(tx, { taskId: task.id, verb: 'accept', version, filedOn, punctuality, about: about(report) });
    return true;
  }

  /** @returns was it the last period, so that the task is off control? */
  private async acceptSlot(
    tx: Tx,
    task: TaskRow,
    version: number,
    report: ReportRow,
    slotId: string,
  ): Promise<boolean> {
    const last = await this.slots.lastOf(tx, task, slotId);
    const step = { taskId: task.id, version, about: about(report) };
    await this.steps.take(
      tx,
      last
        ? { ...step, verb: 'complete_slots', filedOn: report.filedOn, punctuality: last }
        : { ...step, verb: 'accept_slot' },
    );
    const asked = last ? [] : await this.slotDeadlines.waiting(tx, task.id);
    await this.slots.accept(tx, slotId);
    await this.slotDeadlines.tellLapsed(tx, task, asked);
    return last !== undefined;
  }

  /** Back to the recipient with a reason; reminders start again. */
  sendBack(actor: Actor, id: string, version: number, reason: string): Promise<ReportView> {
    return this.decide(actor, id, (tx, report) => this.sendBackNow(tx, report, version, reason));
  }

  async sendBackNow(tx: Tx, report: ReportRow, version: number, reason: string): Promise<void> {
    const task = await this.steps.take(tx, {
      taskId: report.taskId,
      verb: report.slotId ? 'return_slot' : 'send_back',
      version,
      reason,
      about: about(report),
    });
    if (report.slotId) await this.slots.reopen(tx, report.slotId, 'returned');
    await decideReport(tx, { reportId: report.id }, 'returned', reason);
    await this.control.tellRecipient(tx, task, 'report_returned', { reason });
  }

  /**
   * Decided by mistake, or set aside with its task (rule 5): the report waits again, filed on the day it was filed (rule 4), so that the office's slip
   * makes nobody late. What went off control with it is on control again; that may need a second person of the office.
   * @throws DomainError nothing_to_reconsider · interim_not_decided · state_moved_on · stale_version
   */
  reconsider(actor: Actor, id: string, version: number, reason: string): Promise<ReportView> {
    return this.database.write(actor, async (tx) => {
      const { report, task, verb } = await this.findDecided(tx, id);
      const wish = { taskId: task.id, version, verb, payload: { report: report.id, reason }, reason };
      if (isClosed(task.state) && (await this.approvals.mustWait(tx, wish))) {
        await this.control.tellOfWish(tx, task.id, reason);
      } else await this.reconsiderNow(tx, id, version, reason);
      return this.showOne(tx, id);
    });
  }

  async reconsiderNow(tx: Tx, id: string, version: number, reason: string): Promise<void> {
    const { report, task, verb } = await this.findDecided(tx, id);
    const { slotId, filedOn, decision } = report;
    // One closing sets aside the reports of all periods, and taken back it lets all of them wait again.
    const reports = report.setAsideByClosing ? await listSetAside(tx, task.id) : [report];
    const step = { taskId: task.id, verb, version, reason, about: { ...about(report), decision } };
    await this.steps.take(tx, slotId ? step : { ...step, filedOn });
    for (const each of reports) {
      if (each.slotId) await this.slots.reconsider(tx, each.slotId, each.filedOn);
      await undecideReport(tx, each.id);
    }
    await this.control.tellRecipient(tx, task, 'report_reconsidered', { reason });
    if (isClosed(task.state)) await this.bringBack(tx, task.id, reason);
  }

  /** Co-executors and parts that went off control with this task are on control with it again, as they were. */
  private async bringBack(tx: Tx, taskId: string, reason: string): Promise<void> {
    for (const { id } of await listClosedWith(tx, taskId)) {
      const [report] = await listSetAside(tx, id);
      const step = { taskId: id, reason, follows: true as const };
      if (report) {
        const { filedOn, decision } = report;
        const back = { ...step, verb: 'reconsider' as const, filedOn, about: { ...about(report), decision } };
        const part = await this.steps.take(tx, back);
        await undecideReport(tx, report.id);
        await this.control.tellRecipient(tx, part, 'report_reconsidered', { reason });
      } else {
        const opened = await this.steps.take(tx, { ...step, verb: 'reopen' });
        await this.control.tellRecipient(tx, opened, 'reopened', { reason });
      }
      await this.bringBack(tx, id, reason);
    }
  }

  /** The last word on its task, or its period: who may not take it back hears nothing else of it. */
  private async findDecided(tx: Tx, id: string) {
    const report = await find(tx, id);
    const task = await findTask(tx, report.taskId);
    if (!task) throw notFound();
    const verb = report.slotId ? ('reconsider_slot' as const) : ('reconsider' as const);
    requireVerb(verb, task, tx.actor);
    if (!report.final) throw ruleViolation('interim_not_decided');
    const isGivenUp = task.state === 'withdrawn' || task.state === 'not_executed';
    const isDecided = isGivenUp ? report.setAsideByClosing : ['accepted', 'returned'].includes(report.decision!);
    if (!isDecided || (await isFollowed(tx, report))) throw conflict('nothing_to_reconsider');
    return { report, task, verb };
  }

  /** The report of a task that this verb would decide upon. @throws DomainError not_found · what the verb refuses */
  async waitingReport(tx: Tx, taskId: string, verb: 'accept' | 'send_back'): Promise<ReportRow> {
    const task = await findTask(tx, taskId);
    if (!task) throw notFound();
    const ofSlot = verb === 'accept' ? ('accept_slot' as const) : ('return_slot' as const);
    requireVerb(isSlotted(task.terms) ? ofSlot : verb, task, tx.actor);
    const report = await findWaitingReport(tx, taskId);
    if (!report) throw conflict('report_decided');
    return report;
  }

  /** Off control without execution. A report that waits for the office is set aside with it. */
  withdraw(actor: Actor, taskId: string, version: number, reason: string): Promise<TaskView> {
    return this.database.write(actor, async (tx) => {
      await this.withdrawOrAsk(tx, taskId, version, reason);
      return this.tasks.show(tx, taskId);
    });
  }

  /** @returns `waiting`: a second person of the office must approve first */
  async withdrawOrAsk(tx: Tx, taskId: string, version: number, reason: string): Promise<'done' | 'waiting'> {
    const wish = { taskId, version, verb: 'withdraw' as const, payload: { reason }, reason };
    if (await this.approvals.mustWait(tx, wish)) {
      await this.control.tellOfWish(tx, taskId, reason);
      return 'waiting';
    }
    await this.withdrawNow(tx, taskId, version, reason);
    return 'done';
  }

  async withdrawNow(tx: Tx, taskId: string, version: number, reason: string): Promise<void> {
    const task = await this.steps.take(tx, { taskId, verb: 'withdraw', version, reason });
    await this.slots.setAside(tx, taskId);
    await decideReport(tx, { taskId }, 'set_aside', reason, task.version + 1);
    await this.control.tellRecipient(tx, task, 'withdrawn', { reason });
    await this.closeParts(tx, task, reason);
  }

  /** Off control as not executed: for money, capacity, a contractor … A waiting report is set aside with it. */
  close(actor: Actor, taskId: string, version: number, { reasonCode, reason }: CloseRequest): Promise<TaskView> {
    return this.database.write(actor, async (tx) => {
      const payload = { reasonCode, reason };
      const wish = { taskId, version, verb: 'close_unexecuted' as const, payload, reason };
      if (await this.approvals.mustWait(tx, wish)) await this.control.tellOfWish(tx, taskId, reason);
      else await this.closeNow(tx, taskId, version, payload);
      return this.tasks.show(tx, taskId);
    });
  }

  async closeNow(tx: Tx, taskId: string, version: number, { reasonCode, reason }: CloseRequest): Promise<void> {
    const task = await this.steps.take(tx, {
      taskId,
      verb: 'close_unexecuted',
      version,
      reason,
      notExecutedCode: reasonCode,
      about: { notExecutedCode: reasonCode },
    });
    await this.slots.setAside(tx, taskId);
    await decideReport(tx, { taskId }, 'set_aside', reason, task.version + 1);
    await this.control.tellRecipient(tx, task, 'not_executed', { reason });
    await this.closeParts(tx, task, reason);
  }

  /** With the task off control nothing of it is left to do: its open parts go with it, and come back with it (rule 11). */
  private async closeParts(tx: Tx, whole: TaskRow, reason: string | null): Promise<void> {
    for (const { id } of (await lockDependents(tx, whole.id)).filter(({ parent }) => parent !== null)) {
      const step = { taskId: id, verb: 'withdraw' as const, closedWith: whole.id, follows: true as const, reason };
      const part = await this.steps.take(tx, step);
      await decideReport(tx, { taskId: id }, 'set_aside', reason, part.version + 1);
      await this.control.tellRecipient(tx, part, 'withdrawn', reason ? { reason } : {});
    }
  }

  /** The files named are kept from now on; gives how many of them may be read. */
  private fileEvidence(tx: Tx, evidence: readonly EvidenceRequest[], organizationId: string): Promise<number> {
    const named = evidence.flatMap(({ fileId }, index) => (fileId === undefined ? [] : [{ fileId, index }]));
    return this.files.file(
      tx,
      named.map(({ fileId }) => fileId.toLowerCase()),
      organizationId,
      (place) => `evidence.${named[place]!.index}.fileId`,
    );
  }

  private async showOne(tx: Tx, id: string): Promise<ReportView> {
    const [view] = await this.show(tx, [await find(tx, id)]);
    return view!;
  }

  private async show(tx: Tx, reports: readonly ReportRow[]): Promise<ReportView[]> {
    const ids = reports.flatMap(({ evidence }) => evidence.flatMap(({ fileId }) => fileId ?? []));
    const files = new Map((await this.files.show(tx, ids)).map((file) => [file.id, file]));
    return reports.map((report) => reportView(report, files, tx.actor.language));
  }

  private decide(actor: Actor, id: string, step: (tx: Tx, report: ReportRow) => Promise<void>): Promise<ReportView> {
    return this.database.write(actor, async (tx) => {
      const report = await find(tx, id);
      if (!report.final) throw ruleViolation('interim_not_decided');
      if (report.decision !== null) throw conflict('report_decided');
      await step(tx, report);
      return this.showOne(tx, id);
    });
  }
}

async function find(tx: Tx, id: string): Promise<ReportRow> {
  const row = await findReport(tx, id);
  if (!row) throw notFound();
  return row;
}

const about = ({ ordinal, slot }: ReportRow) => ({ report: ordinal, ...(slot ? { slot } : {}) });

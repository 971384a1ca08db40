import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { conflict, invalidField, notFound, ruleViolation } from '../shared/errors.js';
import { formatDay, type LocalDate } from '../shared/local-date.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { Database, violatedConstraint, type Tx } from '../platform/database.js';
import { limits } from '../platform/http/page.dto.js';
import { extensionNoticeDays } from '../platform/settings.js';
import { isSlotted } from '../instructions/slots.js';
import { ApprovalsService } from '../tasks/approvals.service.js';
import { ControlService } from '../tasks/control.service.js';
import { SlotDeadlines } from '../tasks/slot-deadlines.service.js';
import type { SlotRow } from '../tasks/slots.queries.js';
import { TaskChanges } from '../tasks/task-changes.service.js';
import { TaskDeadlines } from '../tasks/task-deadlines.service.js';
import type { TaskVerb } from '../tasks/task-verbs.js';
import { findTask, type TaskRow } from '../tasks/tasks.queries.js';
import { isAskedLate, isExtension } from './extension-rules.js';
import { extensionView } from './extension.view.js';
import type { ExtensionRequestRequest, ExtensionsPage, ExtensionsQuery, ExtensionsView, ExtensionView, GrantRequest } from './extensions.dto.js'; // prettier-ignore
import { decideRequest, findRequest, insertRequest, listOfTask, listRequests, type Decision, type ExtensionRow } from './extensions.queries.js'; // prettier-ignore

/**
 * Requests for more time (rule 9): a recipient asks and may take back, the office grants or refuses. It owns the requests;
 * the deadline itself it moves only through TaskDeadlines. A request that waits stops no clock and moves nothing.
 */
@Injectable()
export class ExtensionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TaskChanges) private readonly changes: TaskChanges,
    @Inject(TaskDeadlines) private readonly deadlines: TaskDeadlines,
    @Inject(SlotDeadlines) private readonly slotDeadlines: SlotDeadlines,
    @Inject(ControlService) private readonly control: ControlService,
    @Inject(ApprovalsService) private readonly approvals: ApprovalsService,
    @Inject(CalendarService) private readonly calendars: CalendarService,
  ) {}

  list(actor: Actor, query: ExtensionsQuery): Promise<ExtensionsPage> {
    const { page, size, offset } = limits(query);
    return this.database.read(actor, async (tx) => {
      const { rows, total } = await listRequests(tx, query.state, { size, offset });
      return { items: rows.map((row) => extensionView(row, actor.language)), total, page, size };
    });
  }

  listOf(actor: Actor, taskId: string): Promise<ExtensionsView> {
    return this.database.read(actor, async (tx) => {
      if (!(await findTask(tx, taskId))) throw notFound();
      return { items: (await listOfTask(tx, taskId)).map((row) => extensionView(row, actor.language)) };
    });
  }

  /**
   * Late requests are taken and marked, never refused. Of a task with several days it is for one of its periods.
   * @throws DomainError lead_asks_extension · report_waits · slot_not_named · no_open_slot · no_day_to_extend ·
   * extension_not_later · extension_pending · state_moved_on
   */
  ask(actor: Actor, taskId: string, version: number, request: ExtensionRequestRequest): Promise<ExtensionView> {
    const { proposedDay, reason } = request;
    return this.database.write(actor, async (tx) => {
      const task = await this.changes.find(tx, taskId, version, 'request_extension');
      const slot = await this.findSlot(tx, task, request.slot);
      if (slot?.state === 'under_review') throw conflict('report_waits');
      const effectiveDay = await this.requireExtension(tx, task, slot, 'proposedDay', proposedDay);
      const calendar = await this.calendars.calendar(tx);
      const late = isAskedLate(task.today, effectiveDay, await extensionNoticeDays(tx), calendar);
      await this.changes.write(
        tx,
        task,
        {},
        {
          action: slot ? 'slot_extension_requested' : 'extension_requested',
          after: { proposedDay, late, askedFrom: effectiveDay, ...named(slot?.day) },
          reason,
        },
      );
      const { organizationId, today: askedOn } = task;
      const id = await refuseSecond(() =>
        insertRequest(tx, {
          taskId,
          organizationId,
          proposedDay,
          reason,
          effectiveDay,
          late,
          askedOn,
          slotId: slot?.id ?? null,
        }),
      );
      await this.control.tellOffice(tx, task, 'extension_requested', {
        proposed: proposedDay,
        reason,
        ...named(slot?.day),
      });
      return this.show(tx, id);
    });
  }

  /** The recipient no longer wants it. */
  withdraw(actor: Actor, id: string, version: number): Promise<ExtensionView> {
    return this.database.write(actor, async (tx) => {
      const { request, task } = await this.findPending(tx, id, version, 'withdraw_extension');
      await this.changes.write(
        tx,
        task,
        {},
        {
          action: request.slotDay ? 'slot_extension_withdrawn' : 'extension_withdrawn',
          after: aboutEnd(task, request),
        },
      );
      await this.decide(tx, task, id, { state: 'withdrawn', reason: null });
      await this.control.tellOffice(tx, task, 'extension_withdrawn', named(request.slotDay));
      return this.show(tx, id);
    });
  }

  /** The day proposed, or another one that the office prefers; later than the deadline is now, and not in the past. */
  grant(actor: Actor, id: string, version: number, decision: GrantRequest): Promise<ExtensionView> {
    return this.database.write(actor, async (tx) => {
      const { task, slot } = await this.checkGrant(tx, id, version, decision);
      const payload = { extension: id, ...decision };
      const reason = decision.reason ?? null;
      const wish = {
        taskId: task.id,
        version,
        verb: 'grant_extension' as const,
        payload,
        reason,
        day: slot?.effectiveDay,
      };
      if (await this.approvals.mustWait(tx, wish)) await this.control.tellOfWish(tx, task.id, reason);
      else await this.grantNow(tx, id, version, decision);
      return this.show(tx, id);
    });
  }

  async grantNow(tx: Tx, id: string, version: number, decision: GrantRequest): Promise<void> {
    const { request, task, slot, grantedDay } = await this.checkGrant(tx, id, version, decision);
    const { reason = null, document = null } = decision;
    const about = { extension: request.ordinal, proposedDay: request.proposedDay };
    if (slot) {
      const to = await this.slotDeadlines.readDay(tx, task, grantedDay);
      const action = 'slot_extension_granted';
      const move = { ...to, reason: reason ?? request.reason, document, action, about } as const;
      const slotRevision = await this.deadlines.changeSlot(tx, task, slot, move);
      await this.decide(tx, task, id, { state: 'granted', reason, document, grantedDay, slotRevision });
      const told = { day: to.effectiveDay, slot: slot.day, ...(reason ? { reason } : {}) };
      return this.control.tellRecipient(tx, task, 'extension_granted', told);
    }
    const deadline = await this.deadlines.readDay(tx, task, grantedDay);
    const deadlineRevision = await this.deadlines.change(tx, task, {
      deadline,
      reason: reason ?? request.reason,
      document,
      action: 'extension_granted',
      about,
    });
    await this.decide(tx, task, id, { state: 'granted', reason, document, grantedDay, deadlineRevision });
    const told = { day: deadline.effectiveDay!, ...(reason ? { reason } : {}) };
    await this.control.tellRecipient(tx, task, 'extension_granted', told);
  }

  private async checkGrant(tx: Tx, id: string, version: number, { lastDay }: GrantRequest) {
    const { request, task } = await this.findPending(tx, id, version, 'grant_extension');
    const grantedDay = lastDay ?? request.proposedDay;
    const slot = await this.findSlot(tx, task, request.slotId ?? undefined);
    await this.requireExtension(tx, task, slot, 'lastDay', grantedDay);
    return { request, task, slot, grantedDay };
  }

  refuse(actor: Actor, id: string, version: number, reason: string): Promise<ExtensionView> {
    return this.database.write(actor, async (tx) => {
      const { request, task } = await this.findPending(tx, id, version, 'refuse_extension');
      await this.changes.write(
        tx,
        task,
        {},
        {
          action: request.slotDay ? 'slot_extension_refused' : 'extension_refused',
          after: aboutEnd(task, request),
          reason,
        },
      );
      await this.decide(tx, task, id, { state: 'refused', reason });
      await this.control.tellRecipient(tx, task, 'extension_refused', {
        proposed: request.proposedDay,
        reason,
        ...named(request.slotDay),
      });
      return this.show(tx, id);
    });
  }

  private async findPending(
    tx: Tx,
    id: string,
    version: number,
    verb: TaskVerb,
  ): Promise<{ request: ExtensionRow; task: TaskRow }> {
    const request = await findRequest(tx, id);
    if (!request) throw notFound();
    if (request.state !== 'pending') throw conflict('extension_decided');
    return { request, task: await this.changes.find(tx, request.taskId, version, verb) };
  }

  /** Of a task with several days each is extended by itself; of another there is no period to be named. */
  private async findSlot(tx: Tx, task: TaskRow, slotId: string | undefined): Promise<SlotRow | undefined> {
    if (slotId !== undefined) return this.slotDeadlines.find(tx, task, slotId);
    if (isSlotted(task.terms)) throw ruleViolation('slot_not_named');
    return undefined;
  }

  /** @returns the current effective day, which the other one, given in that field, lies after */
  private async requireExtension(
    tx: Tx,
    task: TaskRow,
    slot: SlotRow | undefined,
    field: string,
    day: LocalDate,
  ): Promise<LocalDate> {
    const effectiveDay = slot ? slot.effectiveDay : task.effectiveDay!;
    const proposed = await (slot ? this.slotDeadlines : this.deadlines).readDay(tx, task, day);
    if (!isExtension(effectiveDay, proposed.effectiveDay)) {
      throw ruleViolation('extension_not_later', { day: formatDay(effectiveDay, tx.actor.language) });
    }
    if (day < task.today) throw invalidField(field, 'not_before_today');
    return effectiveDay;
  }

  /** Somebody's wish to grant it, where one still waits for a second person, goes with it. */
  private async decide(tx: Tx, task: TaskRow, id: string, decision: Decision): Promise<void> {
    if (!(await decideRequest(tx, id, decision))) throw conflict('extension_decided');
    if (task.approval?.extension === id) await this.approvals.lapse(tx, task.id);
  }

  private async show(tx: Tx, id: string): Promise<ExtensionView> {
    const row = await findRequest(tx, id);
    if (!row) throw notFound();
    return extensionView(row, tx.actor.language);
  }
}

/** A period by the last day that it was issued with. */
const named = (slot: LocalDate | null | undefined): { slot?: LocalDate } => (slot ? { slot } : {});

/** A request that ends without being granted takes a wish to grant it with it. */
const aboutEnd = (task: TaskRow, { id, ordinal, proposedDay, slotDay }: ExtensionRow) => ({
  extension: ordinal,
  proposedDay,
  ...named(slotDay),
  ...(task.approval?.extension === id ? { lapsed: 'grant_extension' } : {}),
});

async function refuseSecond<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) === 'uq_extension_request_pending') throw conflict('extension_pending');
    throw error;
  }
}

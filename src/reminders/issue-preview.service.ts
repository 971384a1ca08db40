import { Inject, Injectable } from '@nestjs/common';
import { CalendarService, type NamedCalendar } from '../calendar/calendar.service.js';
import { deadlineView } from '../instructions/deadline.view.js';
import { effectiveDayOf, type Deadline } from '../instructions/deadline.js';
import { findInstruction, type InstructionRow } from '../instructions/instructions.queries.js';
import { InstructionsService } from '../instructions/instructions.service.js';
import { isSlotted, slotsDue } from '../instructions/slots.js';
import { Database, type Tx } from '../platform/database.js';
import type { Actor } from '../shared/actor.js';
import { conflict, notFound } from '../shared/errors.js';
import { todayIn, type LocalDate } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { DueService } from './due.service.js';
import { reached, type Holders } from './reach.js';
import type { FutureTaskView, IssuePreviewView } from './issue-preview.dto.js';
import { stepsAhead, type OutlookSlot } from './outlook.js';
import type { PlannedStep } from './plan.js';
import { currentPolicies } from './policies.queries.js';
import { namesOf } from './reminders.queries.js';
import { explainStep } from './step-words.js';

const SHOWN = 3;
type Role = InstructionRow['recipients'][number]['role'];

/**
 * Says beforehand what issuing a draft would bring: its tasks with their days and their first reminders, by the plan that
 * the sweep follows. It issues nothing and writes nothing.
 */
@Injectable()
export class IssuePreviewService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CalendarService) private readonly calendars: CalendarService,
    @Inject(InstructionsService) private readonly instructions: InstructionsService,
    @Inject(DueService) private readonly due: DueService,
  ) {}

  /** @throws DomainError not_found · already_issued */
  ofDraft(actor: Actor, id: string, issuedOn?: LocalDate): Promise<IssuePreviewView> {
    return this.database.read(actor, async (tx) => {
      const draft = await findInstruction(tx, id);
      if (!draft) throw notFound();
      if (draft.state !== 'draft') throw conflict('already_issued');
      const calendar = await this.calendars.calendar(tx);
      const day = issuedOn ?? todayIn(REGISTER_ZONE, tx.now);
      const deadline = await this.instructions.compute(tx, draft.terms, day, draft.nonWorkingDay);
      const rules = (await currentPolicies(tx)).classes.get(draft.class)!;
      const stepsOf = (role: Role) =>
        stepsAhead(outlookOf(draft, deadline, role, day, calendar), rules, calendar, day).slice(0, SHOWN);
      const steps = { lead: stepsOf('lead'), co_executor: stepsOf('co_executor') };
      const view = deadlineView({ ...deadline, written: deadline.written || null }, day, calendar, actor.language);
      return { issuedOn: day, deadline: view, tasks: await this.tasks(tx, draft, steps) };
    });
  }

  private async tasks(tx: Tx, draft: InstructionRow, steps: Record<Role, PlannedStep[]>): Promise<FutureTaskView[]> {
    const bodyIds = draft.recipients.map(({ organizationId }) => organizationId);
    const holders = new Map<LocalDate, Holders>();
    for (const { on } of [...steps.lead, ...steps.co_executor]) {
      if (!holders.has(on)) holders.set(on, await this.due.holders(tx, on, bodyIds));
    }
    const tasks = draft.recipients.map(({ organizationId, code, name, role }) => {
      const reminders = steps[role].map((step) => ({ step, to: reached(step, holders.get(step.on)!(organizationId)) }));
      return { code, name: name[tx.actor.language] ?? code, role, reminders };
    });
    const persons = tasks.flatMap(({ reminders }) => reminders.flatMap(({ to }) => to.map(({ personId }) => personId)));
    const names = await namesOf(tx, [...new Set(persons)]);
    return tasks.map(({ reminders, ...task }) => ({
      ...task,
      reminders: reminders.map(({ step, to }) => ({
        on: step.on,
        why: explainStep(step.step, tx.actor.language),
        to: to.map(({ personId, rung }) => ({ name: names.get(personId) ?? '', rung })),
      })),
    }));
  }
}

/** The task as it would be on its first day. Of several days only the lead answers for each. */
function outlookOf(draft: InstructionRow, deadline: Deadline, role: Role, day: LocalDate, calendar: NamedCalendar) {
  const slotsOf = (terms: InstructionRow['terms'] | null, kind: OutlookSlot['kind']): OutlookSlot[] => {
    if (terms === null || !isSlotted(terms) || (role !== 'lead' && kind === 'execution')) return [];
    const { slots } = slotsDue(terms, { issuedOn: day, today: day, isFinished: () => false });
    return slots.map((slot) => ({
      ...slot,
      revision: 1,
      kind,
      effectiveDay: effectiveDayOf(slot.day, draft.nonWorkingDay, calendar),
      filedOn: null,
      waitingReport: null,
    }));
  };
  return {
    state: 'assigned',
    deadlineKind: deadline.kind,
    effectiveDay: deadline.effectiveDay,
    filedOn: null,
    waitingReport: null,
    leadHasFiled: false,
    slots: [...slotsOf(deadline.terms, 'execution'), ...slotsOf(draft.interim, 'interim')],
  };
}

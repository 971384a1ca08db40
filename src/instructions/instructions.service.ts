import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import {
  conflict,
  invalid,
  invalidField,
  notFound,
  ruleViolation,
  stale,
  type FieldProblem,
} from '../shared/errors.js';
import { todayIn, type LocalDate } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { AuditService } from '../audit/audit.service.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { findMeeting } from '../meetings/meetings.queries.js';
import { Database, violatedConstraint, type Tx } from '../platform/database.js';
import { limits, type PageQuery } from '../platform/http/page.dto.js';
import { nonWorkingDayRule } from '../platform/settings.js';
import { findBodies } from '../regions/bodies.queries.js';
import { termsOf, type DeadlineInput } from './deadline-input.js';
import { DeadlineProblem } from './deadline-terms.js';
import { computeDeadline, type Deadline, type NonWorkingDayRule } from './deadline.js';
import type { SlottedTerms } from './deadline-terms.js';
import { instructionView } from './instruction.view.js';
import type {
  InstructionChanges,
  InstructionRequest,
  InterimRequest,
  InstructionsPage,
  InstructionView,
} from './instructions.dto.js';
import { findInstruction, listInstructions, type InstructionRow } from './instructions.queries.js';
import { warningsOf } from './draft-warnings.js';
import { findRelatives, isIssued, listAlike, writePredecessor } from './predecessors.queries.js';
import { isSlotted } from './slots.js';
import { assignRoles, hasNoLead, hasRivalLeads, type NamedRecipient } from './recipients.js';

interface Draft {
  number: string;
  text: string;
  completionForm: string | null;
  class: string;
  deadline: Deadline;
  interim: SlottedTerms | null;
}

/**
 * Owns instructions while they are drafts: text, deadline as written and as computed, recipients. Issuing (one task a
 * recipient) is the business of tasks/issuing.service.ts; of an issued instruction only the lead may still change.
 */
@Injectable()
export class InstructionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(CalendarService) private readonly calendars: CalendarService,
  ) {}

  list(actor: Actor, meetingId: string, query: PageQuery): Promise<InstructionsPage> {
    const { page, size, offset } = limits(query);
    return this.database.read(actor, async (tx) => {
      if (!(await findMeeting(tx, meetingId))) throw notFound();
      const { rows, total } = await listInstructions(tx, meetingId, { size, offset });
      const items: InstructionView[] = [];
      // One after another: a connection answers one question at a time.
      for (const row of rows) items.push(await this.view(tx, row));
      return { items, total, page, size };
    });
  }

  get(actor: Actor, id: string): Promise<InstructionView> {
    return this.database.read(actor, (tx) => this.show(tx, id));
  }

  /** @throws DomainError number_exists · two_leads · invalid_request (deadline, recipients) */
  draft(actor: Actor, meetingId: string, request: InstructionRequest): Promise<InstructionView> {
    return this.database.write(actor, async (tx) => {
      const meeting = await findMeeting(tx, meetingId);
      if (!meeting) throw notFound();
      const { number, text, completionForm = null } = request;
      const ofClass = request.class ?? 'standard';
      const deadline = await this.readDeadline(tx, request.deadline as unknown as DeadlineInput, null);
      const interim = await this.readInterim(tx, request.interim ?? null, deadline);
      const draft: Draft = { number, text, completionForm, class: ofClass, deadline, interim };
      const id = await refuseTakenNumber(number, ofClass, () => insertDraft(tx, meetingId, draft));
      const recipients = await this.replaceRecipients(tx, id, request.recipients ?? [], meeting.heldOn);
      const predecessorId = request.predecessorId ?? null;
      await this.follow(tx, id, predecessorId);
      await this.audit.record(tx, {
        action: 'instruction_drafted',
        objectType: 'instruction',
        objectId: id,
        after: { ...draft, deadline: deadline.terms, recipients, predecessorId },
      });
      return this.show(tx, id);
    });
  }

  /** @throws DomainError already_issued · stale_version · number_exists · two_leads · invalid_request */
  edit(actor: Actor, id: string, version: number, changes: InstructionChanges): Promise<InstructionView> {
    return this.database.write(actor, async (tx) => {
      const before = await this.findDraft(tx, id, version);
      const deadline = changes.deadline
        ? await this.readDeadline(tx, changes.deadline as unknown as DeadlineInput, null)
        : await this.compute(tx, before.terms, null, before.nonWorkingDay);
      const draft: Draft = {
        number: changes.number ?? before.number,
        text: changes.text ?? before.text,
        completionForm: changes.completionForm === undefined ? before.completionForm : changes.completionForm,
        class: changes.class ?? before.class,
        deadline,
        interim: changes.interim === undefined ? before.interim : await this.readInterim(tx, changes.interim, deadline),
      };
      if (draft.interim && isSlotted(deadline.terms)) throw invalidField('interim', 'interim_has_slots');
      await refuseTakenNumber(draft.number, draft.class, () => updateDraft(tx, id, version, draft));
      const recipientsBefore = before.recipients.map(({ code, role }) => ({ code, role }));
      const recipients = changes.recipients
        ? await this.replaceRecipients(tx, id, changes.recipients, before.heldOn)
        : recipientsBefore;
      if (changes.predecessorId !== undefined) await this.follow(tx, id, changes.predecessorId);
      await this.audit.record(tx, {
        action: 'instruction_edited',
        objectType: 'instruction',
        objectId: id,
        before: {
          number: before.number,
          text: before.text,
          completionForm: before.completionForm,
          class: before.class,
          deadline: before.terms,
          interim: before.interim,
          recipients: recipientsBefore,
        },
        after: {
          number: draft.number,
          text: draft.text,
          completionForm: draft.completionForm,
          class: draft.class,
          deadline: deadline.terms,
          interim: draft.interim,
          recipients,
          ...(changes.predecessorId === undefined ? {} : { predecessorId: changes.predecessorId }),
        },
      });
      return this.show(tx, id);
    });
  }

  /** @throws DomainError not_found · already_issued · stale_version */
  discard(actor: Actor, id: string, version: number): Promise<void> {
    return this.database.write(actor, async (tx) => {
      const { number, text, meetingId, terms } = await this.findDraft(tx, id, version);
      await tx.query('DELETE FROM instruction_recipient WHERE instruction_id = $1', [id]);
      await tx.query('DELETE FROM instruction WHERE id = $1', [id]);
      await this.audit.record(tx, {
        action: 'instruction_discarded',
        objectType: 'instruction',
        objectId: id,
        before: { number, text, meetingId, deadline: terms },
      });
    });
  }

  /** The draft for a change, locked until the transaction ends. @throws DomainError not_found · already_issued · stale_version */
  async findDraft(tx: Tx, id: string, version: number): Promise<InstructionRow> {
    await tx.query('SELECT FROM instruction WHERE id = $1 FOR UPDATE', [id]);
    const row = await findInstruction(tx, id);
    if (!row) throw notFound();
    if (row.state !== 'draft') throw conflict('already_issued');
    if (row.version !== version) throw stale();
    return row;
  }

  /** Another of the recipients leads, by tasks/leadership.service.ts; everybody else helps. */
  async changeLead(tx: Tx, id: string, organizationId: string): Promise<void> {
    await tx.query(
      `UPDATE instruction_recipient SET role = CASE WHEN organization_id = $2 THEN 'lead' ELSE 'co_executor' END
        WHERE instruction_id = $1`,
      [id, organizationId],
    );
  }

  /** The days that the stored terms come to, counted from the day of issue. */
  async compute(
    tx: Tx,
    terms: Deadline['terms'],
    issuedOn: LocalDate | null,
    nonWorkingDay: NonWorkingDayRule,
    path = 'deadline',
  ): Promise<Deadline> {
    const calendar = await this.calendars.calendar(tx);
    const today = todayIn(REGISTER_ZONE, tx.now);
    try {
      return computeDeadline(terms, { issuedOn, calendar, nonWorkingDay, today });
    } catch (error) {
      if (error instanceof DeadlineProblem)
        throw invalidField(path ? `${path}.${error.field}` : error.field, error.code, error.params);
      throw error;
    }
  }

  async show(tx: Tx, id: string): Promise<InstructionView> {
    const row = await findInstruction(tx, id);
    if (!row) throw notFound();
    return this.view(tx, row);
  }

  /** What the author gave, as terms with their days. @throws DomainError invalid_request */
  async readDeadline(tx: Tx, input: DeadlineInput, issuedOn: LocalDate | null, path = 'deadline'): Promise<Deadline> {
    const terms = termsOf(input, path);
    if (Array.isArray(terms)) throw invalid(terms);
    const rule = (input.nonWorkingDay as NonWorkingDayRule | undefined) ?? (await nonWorkingDayRule(tx));
    return this.compute(tx, terms, issuedOn, rule, path);
  }

  private async follow(tx: Tx, id: string, predecessorId: string | null): Promise<void> {
    if (predecessorId !== null && !(await isIssued(tx, predecessorId))) {
      throw invalidField('predecessorId', 'predecessor_unknown');
    }
    await writePredecessor(tx, id, predecessorId);
  }

  /** @returns the recipients with their roles */
  private async replaceRecipients(
    tx: Tx,
    instructionId: string,
    named: readonly NamedRecipient[],
    day: LocalDate,
  ): Promise<Required<NamedRecipient>[]> {
    const bodies = new Map(
      (
        await findBodies(
          tx,
          named.map(({ code }) => code),
          day,
        )
      ).map((body) => [body.code, body]),
    );
    const problems = named.flatMap<FieldProblem>(({ code }, index) => {
      const field = `recipients.${index}.code`;
      const body = bodies.get(code);
      if (!body) return [{ field, code: 'body_unknown', params: { code } }];
      if (body.kind === 'district' || body.kind === 'unit') return [{ field, code: 'body_is_part', params: { code } }];
      if (body.kind === 'group') return [{ field, code: 'body_is_group', params: { code } }];
      if (!body.existed) return [{ field, code: 'body_not_then', params: { code, day } }];
      if (named.findIndex((other) => other.code === code) < index)
        return [{ field, code: 'named_twice', params: { code } }];
      return [];
    });
    if (problems.length > 0) throw invalid(problems);
    const recipients = assignRoles(named, (code) => bodies.get(code)!.kind);
    if (hasRivalLeads(recipients) || hasNoLead(recipients)) throw ruleViolation('two_leads');
    await tx.query('DELETE FROM instruction_recipient WHERE instruction_id = $1', [instructionId]);
    await tx.query(
      `INSERT INTO instruction_recipient (instruction_id, organization_id, role, ordinal)
       SELECT $1, b.id, r.role, r.ordinal FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS r(code, role, ordinal)
         JOIN body b ON b.code = r.code`,
      [instructionId, recipients.map(({ code }) => code), recipients.map(({ role }) => role)],
    );
    return recipients;
  }

  private async view(tx: Tx, row: InstructionRow): Promise<InstructionView> {
    const calendar = await this.calendars.calendar(tx);
    // What was issued is settled: doubts are for its author, while it is a draft.
    const open = row.state === 'draft' ? await this.compute(tx, row.terms, null, row.nonWorkingDay) : undefined;
    const warnings = open
      ? warningsOf({ completionForm: row.completionForm, doubts: open.doubts, alike: await listAlike(tx, row.id) })
      : [];
    const relatives = await findRelatives(tx, row.id);
    return instructionView(row, tx.actor, {
      open,
      calendar,
      today: todayIn(REGISTER_ZONE, tx.now),
      relatives,
      warnings,
    });
  }

  /** Days or a rule for interim information, as the terms of slots. @throws DomainError invalid_request */
  private async readInterim(tx: Tx, request: InterimRequest | null, deadline: Deadline): Promise<SlottedTerms | null> {
    if (request === null) return null;
    if (isSlotted(deadline.terms)) throw invalidField('interim', 'interim_has_slots');
    if ((request.days === undefined) === (request.rule === undefined)) throw invalidField('interim', 'one_of_two');
    const kind = request.days ? 'dates' : 'recurring';
    const { terms } = await this.readDeadline(tx, { kind, ...request }, null, 'interim');
    return terms as SlottedTerms;
  }
}

async function refuseTakenNumber<T>(number: string, ofClass: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) === 'uq_instruction_number') throw conflict('number_exists', { number });
    if (violatedConstraint(error) === 'fk_instruction_class')
      throw invalidField('class', 'class_unknown', { code: ofClass });
    throw error;
  }
}

const deadlineValues = ({ deadline, interim }: Draft) => [
  JSON.stringify(deadline.terms),
  deadline.written || null,
  deadline.kind,
  deadline.boundary,
  deadline.namedDay,
  deadline.lastDay,
  deadline.effectiveDay,
  deadline.nonWorkingDay,
  interim && JSON.stringify(interim),
];

async function insertDraft(tx: Tx, meetingId: string, draft: Draft): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO instruction (meeting_id, number, text, completion_form, class, created_by, deadline_terms, deadline_written,
                              deadline_kind, deadline_boundary, named_day, last_day, effective_day, non_working_day, interim)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id`,
    [
      meetingId,
      draft.number,
      draft.text,
      draft.completionForm,
      draft.class,
      tx.actor.personId,
      ...deadlineValues(draft),
    ],
  );
  return row!.id;
}

async function updateDraft(tx: Tx, id: string, version: number, draft: Draft): Promise<void> {
  await tx.query(
    `UPDATE instruction SET number = $3, text = $4, completion_form = $5, class = $6, deadline_terms = $7,
            deadline_written = $8, deadline_kind = $9, deadline_boundary = $10, named_day = $11, last_day = $12,
            effective_day = $13, non_working_day = $14, interim = $15, version = version + 1
      WHERE id = $1 AND version = $2`,
    [id, version, draft.number, draft.text, draft.completionForm, draft.class, ...deadlineValues(draft)],
  );
}

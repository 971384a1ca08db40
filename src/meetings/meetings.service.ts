import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { conflict, notFound, stale } from '../shared/errors.js';
import { AuditService } from '../audit/audit.service.js';
import { Database, violatedConstraint, type Tx } from '../platform/database.js';
import { limits } from '../platform/http/page.dto.js';
import type { MeetingChanges, MeetingRequest, MeetingsPage, MeetingsQuery, MeetingView } from './meetings.dto.js';
import { Meeting } from './meeting.entity.js';
import { findMeeting, listMeetings, type MeetingRow } from './meetings.queries.js';

/** Owns the protocols of meetings. It never touches their instructions, and shows the office's note to nobody outside the office. */
@Injectable()
export class MeetingsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  list(actor: Actor, query: MeetingsQuery): Promise<MeetingsPage> {
    const { page, size, offset } = limits(query);
    return this.database.read(actor, async (tx) => {
      const { rows, total } = await listMeetings(tx, query, query.sort, { size, offset });
      return { items: rows.map((row) => view(row, actor)), total, page, size };
    });
  }

  get(actor: Actor, id: string): Promise<MeetingView> {
    return this.database.read(actor, (tx) => this.find(tx, id));
  }

  /** @throws DomainError protocol_exists */
  record(actor: Actor, request: MeetingRequest): Promise<MeetingView> {
    return this.database.write(actor, async (tx) => {
      const { protocolNumber, title, kind, heldOn, chair, note = null } = request;
      const values = { protocolNumber, title, kind, heldOn, chair, note };
      const inserted = await refuseTwin(values, () =>
        tx.manager.getRepository(Meeting).insert({ ...values, createdBy: actor.personId! }),
      );
      const { id } = inserted.identifiers[0] as { id: string };
      await this.audit.record(tx, { action: 'meeting_recorded', objectType: 'meeting', objectId: id, after: values });
      return this.find(tx, id);
    });
  }

  /** @throws DomainError protocol_exists · stale_version */
  edit(actor: Actor, id: string, version: number, changes: MeetingChanges): Promise<MeetingView> {
    return this.database.write(actor, async (tx) => {
      const before = values(await this.find(tx, id));
      const after = values({ ...before, ...defined(changes) });
      const { protocolNumber, title, kind, heldOn, chair, note } = after;
      const updated = await refuseTwin(after, () =>
        tx.query(
          `UPDATE meeting SET protocol_number = $3, title = $4, kind = $5, held_on = $6, chair = $7, note = $8,
                              version = version + 1
            WHERE id = $1 AND version = $2 RETURNING id`,
          [id, version, protocolNumber, title, kind, heldOn, chair, note],
        ),
      );
      if (updated.length === 0) throw stale();
      await this.audit.record(tx, { action: 'meeting_edited', objectType: 'meeting', objectId: id, before, after });
      return this.find(tx, id);
    });
  }

  private async find(tx: Tx, id: string): Promise<MeetingView> {
    const row = await findMeeting(tx, id);
    if (!row) throw notFound();
    return view(row, tx.actor);
  }
}

/** One protocol number a day: a second one is most likely the same paper entered twice (rule 17). */
async function refuseTwin<T>(meeting: { protocolNumber: string; heldOn: string }, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) !== 'uq_meeting_protocol') throw error;
    throw conflict('protocol_exists', { number: meeting.protocolNumber, day: meeting.heldOn });
  }
}

type Values = Pick<MeetingView, 'protocolNumber' | 'title' | 'kind' | 'heldOn' | 'chair' | 'note'>;

function values({ protocolNumber, title, kind, heldOn, chair, note }: Values): Values {
  return { protocolNumber, title, kind, heldOn, chair, note };
}

function defined<T extends object>(changes: T): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function view(row: MeetingRow, actor: Actor): MeetingView {
  return {
    id: row.id,
    version: row.version,
    protocolNumber: row.protocolNumber,
    title: row.title,
    kind: row.kind,
    heldOn: row.heldOn,
    chair: row.chair,
    note: actor.roles.has('office') ? row.note : null,
    instructions: row.instructions,
  };
}

import { Inject, Injectable } from '@nestjs/common';
import { holdersInOffice } from '../auth/posts.queries.js';
import { Database, type Tx } from '../platform/database.js';
import { limits } from '../platform/http/page.dto.js';
import type { Actor } from '../shared/actor.js';
import { notFound } from '../shared/errors.js';
import { todayIn } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import type { Language } from '../shared/words/language.js';
import { noticeText } from './notice-text.js';
import { findNotice, listNotices, openAllNotices, openNotice, type NoticeRow } from './notices.queries.js';
import type { NoticesPage, NoticesQuery, NoticeView, ReadAllView } from './notifications.dto.js';

export const NOTICE_KINDS = [
  'assigned',
  'acknowledged',
  'progress_reported',
  'report_filed',
  'report_recalled',
  'report_accepted',
  'report_returned',
  'withdrawn',
  'reopened',
  'closed_with_lead',
  'not_executed',
  'deadline_moved',
  'scope_changed',
  'risk_flagged',
  'risk_cleared',
  'extension_requested',
  'extension_withdrawn',
  'extension_granted',
  'extension_refused',
  'approval_asked',
  'contribution_ready',
  'contribution_unready',
  'lead_changed',
  'commented',
  'letter_dead',
  'delivery_proven',
  'delivery_incomplete',
  'letter_bounced',
  'inherited',
  'handed_over',
  'passed_on',
  'slot_accepted',
  'report_reconsidered',
  'deadline_set',
  'sweep_late',
  'proof_missing',
  'mail_held',
  'letter_soft_bounced',
  'letters_late',
  'letter_refused',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface Event {
  kind: NoticeKind;
  /** Null: it concerns no single task. */
  taskId: string | null;
  /** What the notice's text needs beside the task: a reason, a day. */
  params?: Record<string, string>;
}

/**
 * Writes in-app notices in the transaction of the event: the record of who was told, of which a letter is the copy.
 * It never sends anything, and shows a notice to nobody but the person told.
 */
@Injectable()
export class NoticesService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Whoever acts is not told of their own action; a person in several posts is told once. */
  async tell(tx: Tx, personIds: readonly string[], event: Event): Promise<void> {
    await tx.query(
      `INSERT INTO notice (person_id, kind, task_id, params)
       SELECT DISTINCT person_id, $2, $3::uuid, $4::jsonb FROM unnest($1::uuid[]) person_id
        WHERE person_id IS DISTINCT FROM $5::uuid`,
      [personIds, event.kind, event.taskId, JSON.stringify(event.params ?? {}), tx.actor.personId],
    );
  }

  /** Those who are in the office today, of what concerns no single task. */
  async tellOffice(tx: Tx, kind: NoticeKind, params?: Record<string, string>): Promise<void> {
    const office = await holdersInOffice(tx, todayIn(REGISTER_ZONE, tx.now));
    const personIds = office.map(({ personId }) => personId);
    await this.tell(tx, personIds, { kind, taskId: null, params });
  }

  list(actor: Actor, query: NoticesQuery): Promise<NoticesPage> {
    const { page, size, offset } = limits(query);
    return this.database.read(actor, async (tx) => {
      const unreadOnly = query.unread === true;
      const found = await listNotices(tx, actor.personId!, actor.language, unreadOnly, { size, offset });
      const { rows, total, unread } = found;
      return { items: rows.map((row) => view(row, actor.language)), total, page, size, unread };
    });
  }

  /** As if each had been opened now; those opened before keep their time. */
  readAll(actor: Actor): Promise<ReadAllView> {
    return this.database.write(actor, async (tx) => ({ read: await openAllNotices(tx, actor.personId!) }));
  }

  /** Notes the first opening; later ones change nothing. */
  read(actor: Actor, id: string): Promise<NoticeView> {
    return this.database.write(actor, async (tx) => {
      await openNotice(tx, actor.personId!, id);
      const row = await findNotice(tx, actor.personId!, actor.language, id);
      if (!row) throw notFound();
      return view(row, actor.language);
    });
  }
}

function view(row: NoticeRow, language: Language): NoticeView {
  return {
    id: row.id,
    kind: row.kind,
    taskId: row.taskId,
    text: noticeText(row, language),
    createdAt: row.createdAt.toISOString(),
    openedAt: row.openedAt?.toISOString() ?? null,
  };
}

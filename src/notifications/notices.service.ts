import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database.js';

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
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface Event {
  kind: NoticeKind;
  taskId: string;
  /** What the notice's text needs beside the task: a reason, a day. */
  params?: Record<string, string>;
}

/**
 * Writes in-app notices in the transaction of the event: the record of who was told, of which a letter is the copy.
 * It never sends anything.
 */
@Injectable()
export class NoticesService {
  /** Whoever acts is not told of their own action; a person in several posts is told once. */
  async tell(tx: Tx, personIds: readonly string[], event: Event): Promise<void> {
    await tx.query(
      `INSERT INTO notice (person_id, kind, task_id, params)
       SELECT DISTINCT person_id, $2, $3::uuid, $4::jsonb FROM unnest($1::uuid[]) person_id
        WHERE person_id IS DISTINCT FROM $5::uuid`,
      [personIds, event.kind, event.taskId, JSON.stringify(event.params ?? {}), tx.actor.personId],
    );
  }
}

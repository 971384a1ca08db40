import type { Language } from '../shared/words/language.js';
import type { Tx } from '../platform/database.js';
import type { NoticeKind } from './notices.service.js';

export interface NoticeRow {
  id: string;
  kind: NoticeKind;
  taskId: string | null;
  params: Record<string, string>;
  createdAt: Date;
  openedAt: Date | null;
  /** Missing where the reader may not see the task any more. */
  number: string | null;
  text: string | null;
  body: string | null;
}

/** One person's notices. The task's words come through row-level security: none of a task that is theirs no longer. */
const NOTICE = `
  SELECT o.id, o.kind, o.task_id AS "taskId", o.params, o.created_at AS "createdAt", o.opened_at AS "openedAt",
         i.number, i.text,
         (SELECT CASE $2 WHEN 'kk' THEN n.name_kk WHEN 'ru' THEN n.name_ru ELSE n.name_en END
            FROM body_name_on(t.organization_id, o.created_at::date) n) AS body
    FROM notice o LEFT JOIN task t ON t.id = o.task_id LEFT JOIN instruction i ON i.id = t.instruction_id
   WHERE o.person_id = $1`;

/** Newest first. Uses ix_notice_person. */
export async function listNotices(
  tx: Tx,
  personId: string,
  language: Language,
  unreadOnly: boolean,
  limit: { size: number; offset: number },
): Promise<{ rows: NoticeRow[]; total: number; unread: number }> {
  const [rows, [count]] = await Promise.all([
    tx.query<NoticeRow>(
      `${NOTICE} AND (NOT $3 OR o.opened_at IS NULL) ORDER BY o.created_at DESC, o.id DESC LIMIT $4 OFFSET $5`,
      [personId, language, unreadOnly, limit.size, limit.offset],
    ),
    tx.query<{ all: number; unread: number }>(
      `SELECT count(*)::int AS all, (count(*) FILTER (WHERE opened_at IS NULL))::int AS unread FROM notice WHERE person_id = $1`,
      [personId],
    ),
  ]);
  return { rows, total: unreadOnly ? count!.unread : count!.all, unread: count!.unread };
}

export async function findNotice(
  tx: Tx,
  personId: string,
  language: Language,
  id: string,
): Promise<NoticeRow | undefined> {
  const [row] = await tx.query<NoticeRow>(`${NOTICE} AND o.id = $3`, [personId, language, id]);
  return row;
}

export async function openNotice(tx: Tx, personId: string, id: string): Promise<void> {
  await tx.query(`UPDATE notice SET opened_at = $3 WHERE id = $1 AND person_id = $2 AND opened_at IS NULL`, [
    id,
    personId,
    tx.now.toISOString(),
  ]);
}

/** @returns how many were opened by this */
export async function openAllNotices(tx: Tx, personId: string): Promise<number> {
  const rows = await tx.query(
    `UPDATE notice SET opened_at = $2 WHERE person_id = $1 AND opened_at IS NULL RETURNING id`,
    [personId, tx.now.toISOString()],
  );
  return rows.length;
}

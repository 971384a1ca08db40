import type { Actor } from '../shared/actor.js';
import { conflict, forbidden, notFound } from '../shared/errors.js';
import type { CommentView, NoteView } from './comments.dto.js';
import type { RemarkRow } from './remarks.queries.js';

export function noteView(row: RemarkRow, actor: Actor): NoteView {
  return {
    id: row.id,
    taskId: row.taskId,
    ordinal: row.ordinal,
    text: row.text,
    author: row.author,
    writtenAt: row.writtenAt.toISOString(),
    replaces: row.replaces,
    struckBy: row.struckBy,
    editable: row.authorId === actor.personId && row.struckBy === null,
  };
}

export function commentView(row: RemarkRow, actor: Actor): CommentView {
  return { ...noteView(row, actor), side: row.side! };
}

/** An edit strikes one's own words, about the same task, once. @throws DomainError not_found · forbidden · already_struck */
export function requireOwn(row: RemarkRow | undefined, taskId: string, actor: Actor): void {
  if (row?.taskId !== taskId) throw notFound();
  if (row.authorId !== actor.personId) throw forbidden();
  if (row.struckBy !== null) throw conflict('already_struck');
}

import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { conflict, notFound } from '../shared/errors.js';
import { AuditService } from '../audit/audit.service.js';
import { Database } from '../platform/database.js';
import { requireVerb } from '../tasks/task-verbs.js';
import { findTask } from '../tasks/tasks.queries.js';
import type { NotesView, NoteView, RemarkRequest } from './comments.dto.js';
import { noteView, requireOwn } from './remark.view.js';
import { findRemark, insertRemark, listRemarks } from './remarks.queries.js';

/**
 * The office's inner notes on a task, which never leave it (rule 18). It owns notes and only adds to them. It tells
 * nobody, and the log says neither what was noted nor about which task: regions and readers look into the log too.
 */
@Injectable()
export class NotesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  list(actor: Actor, taskId: string): Promise<NotesView> {
    return this.database.read(actor, async (tx) => {
      if (!(await findTask(tx, taskId))) throw notFound();
      return { items: (await listRemarks(tx, 'task_note', taskId)).map((row) => noteView(row, actor)) };
    });
  }

  /** @throws DomainError not_found · forbidden · already_struck */
  write(actor: Actor, taskId: string, request: RemarkRequest): Promise<NoteView> {
    const { text, replaces = null } = request;
    return this.database.write(actor, async (tx) => {
      const task = await findTask(tx, taskId);
      if (!task) throw notFound();
      requireVerb('write_note', task, actor);
      if (replaces !== null) requireOwn(await findRemark(tx, 'task_note', replaces), taskId, actor);
      const id = await insertRemark(tx, 'task_note', { taskId, text, replaces }, {});
      if (!id) throw conflict('already_struck');
      await this.audit.record(tx, {
        action: 'note_written',
        objectType: 'note',
        objectId: id,
        after: { edit: replaces !== null },
      });
      return noteView((await findRemark(tx, 'task_note', id))!, actor);
    });
  }
}

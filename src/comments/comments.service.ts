import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { conflict, notFound } from '../shared/errors.js';
import { AuditService } from '../audit/audit.service.js';
import { Database, type Tx } from '../platform/database.js';
import { ControlService } from '../tasks/control.service.js';
import { requireVerb } from '../tasks/task-verbs.js';
import { findTask, type TaskRow } from '../tasks/tasks.queries.js';
import { commentView, requireOwn } from './remark.view.js';
import type { CommentsView, CommentView, RemarkRequest } from './comments.dto.js';
import { findRemark, insertRemark, listRemarks } from './remarks.queries.js';
import { sideOf, type Side } from './sides.js';

/**
 * What a recipient and those above it say to each other about a task, in whatever state it is. It owns comments and only adds to
 * them: an edit strikes the old one and keeps it. It never touches the task, not even its version.
 */
@Injectable()
export class CommentsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ControlService) private readonly control: ControlService,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  list(actor: Actor, taskId: string): Promise<CommentsView> {
    return this.database.read(actor, async (tx) => {
      if (!(await findTask(tx, taskId))) throw notFound();
      return { items: (await listRemarks(tx, 'task_comment', taskId)).map((row) => commentView(row, actor)) };
    });
  }

  /** The other side is told. @throws DomainError not_found · forbidden · already_struck */
  write(actor: Actor, taskId: string, request: RemarkRequest): Promise<CommentView> {
    const { text, replaces = null } = request;
    return this.database.write(actor, async (tx) => {
      const task = await findTask(tx, taskId);
      if (!task) throw notFound();
      requireVerb('comment', task, actor);
      const struck = replaces === null ? undefined : await findRemark(tx, 'task_comment', replaces);
      if (replaces !== null) requireOwn(struck, taskId, actor);
      const side = sideOf(actor, task.organizationId);
      const columns = { organization_id: task.organizationId, side };
      const id = await insertRemark(tx, 'task_comment', { taskId, text, replaces }, columns);
      if (!id) throw conflict('already_struck');
      await this.audit.record(tx, {
        action: struck ? 'comment_edited' : 'commented',
        objectType: 'comment',
        objectId: id,
        taskId,
        organizationId: task.organizationId,
        ...(struck ? { before: { text: struck.text }, after: { text } } : { after: { side } }),
        reason: text,
      });
      await this.tellOtherSide(tx, task, side, text);
      return commentView((await findRemark(tx, 'task_comment', id))!, actor);
    });
  }

  private async tellOtherSide(tx: Tx, task: TaskRow, side: Side, comment: string): Promise<void> {
    if (side === 'recipient') await this.control.tellOffice(tx, task, 'commented', { comment });
    else await this.control.tellRecipient(tx, task, 'commented', { comment });
  }
}

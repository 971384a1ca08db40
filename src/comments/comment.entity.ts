import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../auth/person.entity.js';
import { Task } from '../tasks/task.entity.js';

/** What a recipient and those above it say to each other about a task. Append-only: an edit is a row that strikes the old one. */
@Entity('task_comment')
@Unique('uq_task_comment_ordinal', ['taskId', 'ordinal'])
@Unique('uq_task_comment_author', ['id', 'taskId', 'authorId'])
@Unique('uq_task_comment_replaces', ['replaces'])
@ForeignKey(() => Task, ['taskId'], ['id'], { name: 'fk_task_comment_task' })
@ForeignKey(() => Person, ['authorId'], ['id'], { name: 'fk_task_comment_author' })
@ForeignKey(() => TaskComment, ['replaces', 'taskId', 'authorId'], ['id', 'taskId', 'authorId'], {
  name: 'fk_task_comment_replaces',
})
@Check('ck_task_comment_side', `side IN ('office', 'recipient', 'above')`)
export class TaskComment {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_task_comment' }) id: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') side: string;
  @Column('integer') ordinal: number;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text') text: string;
  @Column('timestamptz', { name: 'written_at', default: () => 'app_now()' }) writtenAt: Date;
  /** The comment that this one strikes. */
  @Column('uuid', { nullable: true }) replaces: string | null;
}

/** What the office says to itself (rule 18). No scope but the office's sees a row, the system's neither. */
@Entity('task_note')
@Unique('uq_task_note_ordinal', ['taskId', 'ordinal'])
@Unique('uq_task_note_author', ['id', 'taskId', 'authorId'])
@Unique('uq_task_note_replaces', ['replaces'])
@ForeignKey(() => Task, ['taskId'], ['id'], { name: 'fk_task_note_task' })
@ForeignKey(() => Person, ['authorId'], ['id'], { name: 'fk_task_note_author' })
@ForeignKey(() => TaskNote, ['replaces', 'taskId', 'authorId'], ['id', 'taskId', 'authorId'], {
  name: 'fk_task_note_replaces',
})
export class TaskNote {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_task_note' }) id: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('integer') ordinal: number;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text') text: string;
  @Column('timestamptz', { name: 'written_at', default: () => 'app_now()' }) writtenAt: Date;
  @Column('uuid', { nullable: true }) replaces: string | null;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Task } from '../tasks/task.entity.js';

/** The words of what is only ever added to a task, kept by triggers; seen only by whoever searches for them. */
@Entity('search_text')
@ForeignKey(() => Task, ['taskId'], ['id'], { name: 'fk_search_text_task' })
@Index('ix_search_text_words', { synchronize: false })
@Check('ck_search_text_kind', `kind IN ('report', 'comment', 'note')`)
@Check('ck_search_text_body', `(kind = 'note') = (body_id IS NULL)`)
export class SearchText {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_search_text' }) kind: string;
  @PrimaryColumn('uuid', { name: 'source_id', primaryKeyConstraintName: 'pk_search_text' }) sourceId: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'body_id', nullable: true }) bodyId: string | null;
  @Column('timestamptz') at: Date;
  @Column('tsvector') words: string;
}

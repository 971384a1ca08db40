import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../auth/person.entity.js';
import { Body } from '../regions/body.entity.js';
import { Task } from './task.entity.js';

/** The office's act by which successors inherit open tasks (product.md, rule 14). Undone, it stays with its undoing. */
@Entity('succession')
@ForeignKey(() => Body, ['predecessorId'], ['id'], { name: 'fk_succession_predecessor' })
@ForeignKey(() => Person, ['doneBy'], ['id'], { name: 'fk_succession_done_by' })
@ForeignKey(() => Person, ['undoneBy'], ['id'], { name: 'fk_succession_undone_by' })
@Index('ix_succession_done_at', ['doneAt', 'id'])
@Check('ck_succession_undone', 'num_nulls(undone_by, undone_at, undo_reason) IN (0, 3)')
export class Succession {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_succession' }) id: string;
  @Column('uuid', { name: 'predecessor_id' }) predecessorId: string;
  @Column('text') reason: string;
  @Column('text', { nullable: true }) document: string | null;
  @Column('uuid', { name: 'done_by' }) doneBy: string;
  @Column('timestamptz', { name: 'done_at', default: () => 'app_now()' }) doneAt: Date;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy: string | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
  @Column('text', { name: 'undo_reason', nullable: true }) undoReason: string | null;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('succession_move')
@ForeignKey(() => Succession, ['successionId'], ['id'], { name: 'fk_succession_move_succession' })
@ForeignKey(() => Task, ['taskId'], ['id'], { name: 'fk_succession_move_task' })
@ForeignKey(() => Body, ['successorId'], ['id'], { name: 'fk_succession_move_successor' })
@Index('ix_succession_move_task', ['taskId'])
export class SuccessionMove {
  @PrimaryColumn('uuid', { name: 'succession_id', primaryKeyConstraintName: 'pk_succession_move' })
  successionId: string;
  @PrimaryColumn('uuid', { name: 'task_id', primaryKeyConstraintName: 'pk_succession_move' }) taskId: string;
  @Column('uuid', { name: 'successor_id' }) successorId: string;
}

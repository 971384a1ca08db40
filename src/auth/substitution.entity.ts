import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from './person.entity.js';

/** From day to day somebody acts and is written to in a person's place (rule 12). The view acting_holding reads it. */
@Entity('substitution')
@Index('ix_substitution_person', ['personId', 'fromDay'])
@Index('ix_substitution_substitute', ['substituteId'])
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'fk_substitution_person' })
@ForeignKey(() => Person, ['substituteId'], ['id'], { name: 'fk_substitution_substitute' })
@ForeignKey(() => Person, ['createdBy'], ['id'], { name: 'fk_substitution_created_by' })
@Check('ck_substitution_another', 'person_id <> substitute_id')
@Check('ck_substitution_days', 'from_day <= to_day')
export class Substitution {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_substitution' }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'substitute_id' }) substituteId: string;
  @Column('date', { name: 'from_day' }) fromDay: string;
  @Column('date', { name: 'to_day' }) toDay: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' }) createdAt: Date;
  /** Ended early: at once, for rights and letters alike. */
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../auth/person.entity.js';

/** A list of tasks as one person likes to see it; nobody else's business. */
@Entity('saved_filter')
@Unique('uq_saved_filter_name', ['personId', 'name'])
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'fk_saved_filter_person' })
@Index('uq_saved_filter_default', { synchronize: false })
export class SavedFilter {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_saved_filter' }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') name: string;
  /** As it stands behind the question mark of GET /api/v1/tasks. */
  @Column('text') query: string;
  @Column('integer') position: number;
  @Column('boolean', { name: 'is_default', default: false }) isDefault: boolean;
  @Column('integer', { default: 1 }) version: number;
}

/** Until when a person has read what changed. */
@Entity('person_visit')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'fk_person_visit_person' })
export class PersonVisit {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_person_visit' }) personId: string;
  @Column('timestamptz', { name: 'seen_at' }) seenAt: Date;
}

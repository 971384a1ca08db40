import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../auth/person.entity.js';

@Entity('meeting')
@Unique('uq_meeting_protocol', ['protocolNumber', 'heldOn'])
@ForeignKey(() => Person, ['createdBy'], ['id'], { name: 'fk_meeting_created_by' })
@Check('ck_meeting_kind', `kind IN ('conference_call', 'meeting', 'government_session', 'trip', 'resolution')`)
export class Meeting {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_meeting' }) id: string;
  @Column('text', { name: 'protocol_number' }) protocolNumber: string;
  @Column('text') title: string;
  @Column('text') kind: string;
  @Column('date', { name: 'held_on' }) heldOn: string;
  @Column('text') chair: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' }) createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
  /** For the search; kept by a trigger. */
  @Column('tsvector', { nullable: true, select: false }) words: string | null;
}

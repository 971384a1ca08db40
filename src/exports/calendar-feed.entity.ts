import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../auth/person.entity.js';

/** `hour` and `reads` bound how often the address is asked within an hour, by the real clock. */
@Entity('calendar_feed')
@Unique('uq_calendar_feed_token', ['tokenHash'])
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'fk_calendar_feed_person' })
@Check('ck_calendar_feed_hash', 'length(token_hash) = 32')
export class CalendarFeed {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_calendar_feed' }) personId: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'last_read_at', nullable: true }) lastReadAt: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) hour: Date;
  @Column('integer', { default: 0 }) reads: number;
}

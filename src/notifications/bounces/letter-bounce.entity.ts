import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../../auth/person.entity.js';
import { Letter } from '../notification.entity.js';

/** A letter that came back, or is late: once an attempt, kind and status, however often a server says it. */
@Entity('letter_bounce')
@Unique('uq_letter_bounce', ['letterId', 'fence', 'kind', 'status'])
@ForeignKey(() => Letter, ['letterId'], ['id'], { name: 'fk_letter_bounce_letter' })
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'fk_letter_bounce_person' })
@Index('ix_letter_bounce_person', ['personId'])
@Index('ix_letter_bounce_received_at', ['receivedAt', 'id'])
@Check('ck_letter_bounce_kind', `kind IN ('hard', 'soft', 'delayed')`)
export class LetterBounce {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_letter_bounce' }) id: string;
  @Column('uuid', { name: 'letter_id' }) letterId: string;
  /** The latest attempt when it came: a report names only the letter. */
  @Column('integer') fence: number;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** The person's address then: marked for as long as it is the one in use. */
  @Column('text') address: string;
  @Column('text') kind: string;
  @Column('text') status: string;
  @Column('text') diagnostic: string;
  @Column('timestamptz', { name: 'received_at', default: () => 'app_now()' }) receivedAt: Date;
}

/** A section of the digest that a person does without; a missing row means that it is sent. */
@Entity('letter_choice')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'fk_letter_choice_person' })
@Check('ck_letter_choice_section', `section IN ('review')`)
export class LetterChoice {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_letter_choice' }) personId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_letter_choice' }) section: string;
  @Column('timestamptz', { name: 'chosen_at', default: () => 'app_now()' }) chosenAt: Date;
}

/** What signs return addresses and unsubscribe links; made by the migration, read by the system alone. */
@Entity('signing_key')
@Check('ck_signing_key_length', 'length(key) >= 32')
export class SigningKey {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_signing_key' }) name: string;
  @Column('bytea') key: Buffer;
}

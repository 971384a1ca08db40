import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../auth/person.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { Body } from '../regions/body.entity.js';
import type { SlottedTerms } from './deadline-terms.js';
import { DEADLINE_CHECKS, DeadlineColumns } from './deadline.columns.js';

/** What kind of duty an instruction is; each class has its own policy of reminders. */
@Entity('instruction_class')
@Check('ck_instruction_class_code', `code ~ '^[a-z][a-z0-9-]{0,39}$'`)
export class InstructionClass {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_instruction_class' }) code: string;
  @Column('text', { name: 'name_kk' }) nameKk: string;
  @Column('text', { name: 'name_ru' }) nameRu: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
}

@Entity('instruction')
@Unique('uq_instruction_number', ['meetingId', 'number'])
@ForeignKey(() => Meeting, ['meetingId'], ['id'], { name: 'fk_instruction_meeting' })
@ForeignKey(() => Person, ['createdBy'], ['id'], { name: 'fk_instruction_created_by' })
@ForeignKey(() => Instruction, ['predecessorId'], ['id'], { name: 'fk_instruction_predecessor' })
@ForeignKey(() => InstructionClass, ['class'], ['code'], { name: 'fk_instruction_class' })
@Index('ix_instruction_text', { synchronize: false })
@Index('ix_instruction_class', { synchronize: false })
@Index('ix_instruction_predecessor', ['predecessorId'])
@Check('ck_instruction_predecessor', 'predecessor_id <> id')
@Check('ck_instruction_state', `state IN ('draft', 'issued')`)
@Check('ck_instruction_issued', `(state = 'issued') = (issued_on IS NOT NULL)`)
@Check('ck_instruction_deadline_kind', DEADLINE_CHECKS.kind)
@Check('ck_instruction_boundary', DEADLINE_CHECKS.boundary)
@Check('ck_instruction_non_working_day', DEADLINE_CHECKS.nonWorkingDay)
export class Instruction extends DeadlineColumns {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_instruction' }) id: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('text') number: string;
  @Column('text') text: string;
  @Column('text', { name: 'completion_form', nullable: true }) completionForm: string | null;
  /** When interim information is wanted besides: SlottedTerms. */
  @Column('jsonb', { nullable: true }) interim: SlottedTerms | null;
  @Column('text', { default: 'standard' }) class: string;
  /** The earlier one that this follows (rule 17). */
  @Column('uuid', { name: 'predecessor_id', nullable: true }) predecessorId: string | null;
  @Column('text', { default: 'draft' }) state: string;
  @Column('date', { name: 'issued_on', nullable: true }) issuedOn: string | null;
  @Column('timestamptz', { name: 'issued_at', nullable: true }) issuedAt: Date | null;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' }) createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
  /** For the search; kept by a trigger. */
  @Column('tsvector', { nullable: true, select: false }) words: string | null;
}

@Entity('instruction_recipient')
@ForeignKey(() => Instruction, ['instructionId'], ['id'], { name: 'fk_instruction_recipient_instruction' })
@ForeignKey(() => Body, ['organizationId'], ['id'], { name: 'fk_instruction_recipient_body' })
@Check('ck_instruction_recipient_role', `role IN ('lead', 'co_executor')`)
export class InstructionRecipient {
  @PrimaryColumn('uuid', { name: 'instruction_id', primaryKeyConstraintName: 'pk_instruction_recipient' })
  instructionId: string;
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_instruction_recipient' })
  organizationId: string;
  @Column('text') role: string;
  @Column('integer') ordinal: number;
}

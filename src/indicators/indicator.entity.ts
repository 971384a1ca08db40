import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../auth/person.entity.js';
import { Instruction } from '../instructions/instruction.entity.js';
import { Body } from '../regions/body.entity.js';
import { Task } from '../tasks/task.entity.js';

/** What is counted under an instruction: done of total. Defined by the office. */
@Entity('indicator')
@Unique('uq_indicator_code', ['instructionId', 'code'])
@ForeignKey(() => Instruction, ['instructionId'], ['id'], { name: 'fk_indicator_instruction' })
@ForeignKey(() => Person, ['createdBy'], ['id'], { name: 'fk_indicator_created_by' })
@Check('ck_indicator_baseline', '(baseline IS NULL) = (baseline_source IS NULL)')
@Check('ck_indicator_baseline_day', '(baseline IS NULL) = (baseline_day IS NULL)')
@Check('ck_indicator_baseline_unit', 'baseline_unit IS NULL OR baseline IS NOT NULL')
export class Indicator {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_indicator' }) id: string;
  @Column('uuid', { name: 'instruction_id' }) instructionId: string;
  @Column('text') code: string;
  @Column('text', { name: 'name_kk' }) nameKk: string;
  @Column('text', { name: 'name_ru' }) nameRu: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text') unit: string;
  @Column('double precision', { nullable: true }) baseline: number | null;
  /** Where it was not said in the indicator's own unit. */
  @Column('text', { name: 'baseline_unit', nullable: true }) baselineUnit: string | null;
  @Column('text', { name: 'baseline_source', nullable: true }) baselineSource: string | null;
  @Column('date', { name: 'baseline_day', nullable: true }) baselineDay: string | null;
  @Column('double precision', { nullable: true }) target: number | null;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' }) createdAt: Date;
}

/** Another baseline or target for one recipient. */
@Entity('indicator_recipient')
@ForeignKey(() => Indicator, ['indicatorId'], ['id'], { name: 'fk_indicator_recipient_indicator' })
@ForeignKey(() => Body, ['organizationId'], ['id'], { name: 'fk_indicator_recipient_body' })
export class IndicatorRecipient {
  @PrimaryColumn('uuid', { name: 'indicator_id', primaryKeyConstraintName: 'pk_indicator_recipient' })
  indicatorId: string;
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_indicator_recipient' })
  organizationId: string;
  @Column('double precision', { nullable: true }) baseline: number | null;
  @Column('double precision', { nullable: true }) target: number | null;
}

/** One count as a report gave it; append-only. The report stands further right, hence by name. */
@Entity('indicator_count')
@Unique('uq_indicator_count', ['reportId', 'indicatorId'])
@ForeignKey(() => Indicator, ['indicatorId'], ['id'], { name: 'fk_indicator_count_indicator' })
@ForeignKey(() => Task, ['taskId'], ['id'], { name: 'fk_indicator_count_task' })
@ForeignKey('Report', ['reportId'], ['id'], { name: 'fk_indicator_count_report' })
@Index('ix_indicator_count_task', ['taskId', 'indicatorId', 'asOf'])
@Index('ix_indicator_count_indicator', ['indicatorId'])
@Check('ck_indicator_count_done', 'done >= 0')
@Check('ck_indicator_count_total', 'total > 0')
export class IndicatorCount {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_indicator_count' }) id: string;
  @Column('uuid', { name: 'indicator_id' }) indicatorId: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'report_id' }) reportId: string;
  @Column('double precision') done: number;
  @Column('double precision') total: number;
  @Column('date', { name: 'as_of' }) asOf: string;
  @Column('jsonb', { default: [] }) doubts: object[];
  @Column('timestamptz', { name: 'reported_at', default: () => 'app_now()' }) reportedAt: Date;
}

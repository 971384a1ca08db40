import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../auth/person.entity.js';
import { InstructionClass } from '../instructions/instruction.entity.js';

/** When people are reminded, by class of instruction; a change is a new version, and the highest one is in force. */
@Entity('reminder_policy')
@ForeignKey(() => InstructionClass, ['class'], ['code'], { name: 'fk_reminder_policy_class' })
@ForeignKey(() => Person, ['changedBy'], ['id'], { name: 'fk_reminder_policy_changed_by' })
@Check('ck_reminder_policy_version', 'version >= 1')
@Check('ck_reminder_policy_reason', 'version = 1 OR reason IS NOT NULL')
export class ReminderPolicy {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_reminder_policy' }) class: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_reminder_policy' }) version: number;
  @Column('json') rules: object;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy: string | null;
  @Column('timestamptz', { name: 'changed_at', default: () => 'app_now()' }) changedAt: Date;
}

/** When letters leave, and how far an outage is caught up; in versions as well. */
@Entity('sending_rule')
@ForeignKey(() => Person, ['changedBy'], ['id'], { name: 'fk_sending_rule_changed_by' })
@Check(
  'ck_sending_rule_window',
  `window_from < window_to AND window_from ~ '^[0-2][0-9]:[0-5][0-9]$' AND window_to ~ '^[0-2][0-9]:[0-5][0-9]$'`,
)
@Check('ck_sending_rule_look_back', 'look_back BETWEEN 1 AND 30')
export class SendingRule {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_sending_rule' }) version: number;
  @Column('text', { name: 'window_from' }) windowFrom: string;
  @Column('text', { name: 'window_to' }) windowTo: string;
  @Column('integer', { name: 'look_back' }) lookBack: number;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy: string | null;
  @Column('timestamptz', { name: 'changed_at', default: () => 'app_now()' }) changedAt: Date;
}

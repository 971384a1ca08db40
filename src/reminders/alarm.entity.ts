import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** That something was raised on a day, so that it is told once. */
@Entity('alarm')
@Check('ck_alarm_name', `name IN ('sweep_late', 'letters_late', 'proof_missing')`)
export class Alarm {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_alarm' }) name: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_alarm' }) day: string;
  @Column('timestamptz', { name: 'raised_at', default: () => 'app_now()' }) raisedAt: Date;
}

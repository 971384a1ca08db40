import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The shifted clock of the demo; empty in production. Only the owner role writes it. */
@Entity('demo_clock')
@Check('ck_demo_clock_only_row', 'only_row')
export class DemoClock {
  @PrimaryColumn('boolean', { name: 'only_row', default: true, primaryKeyConstraintName: 'pk_demo_clock' })
  onlyRow: boolean;
  @Column('timestamptz', { name: 'shown_at' }) shownAt: Date;
  @Column('timestamptz', { name: 'set_at' }) setAt: Date;
  @Column('boolean', { default: true }) running: boolean;
}

@Entity('idempotency_key')
@Index('ix_idempotency_key_created_at', ['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_idempotency_key' }) personId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_idempotency_key' }) key: string;
  @Column('bytea') fingerprint: Buffer;
  /** json, not jsonb: the answer is given again as it was, field by field in its order. */
  @Column('json', { nullable: true }) answer: unknown;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}

/** Settings of the register, edited by the administrator. */
@Entity('register_setting')
export class RegisterSetting {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_register_setting' }) name: string;
  @Column('jsonb') value: unknown;
  @Column('integer', { default: 1 }) version: number;
}

/** Which facts were loaded once, so that a later start does not undo an administrator's edit. */
@Entity('reference_load')
export class ReferenceLoad {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_reference_load' }) name: string;
  @Column('timestamptz', { name: 'loaded_at', default: () => 'now()' }) loadedAt: Date;
}

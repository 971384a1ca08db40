import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of everything planned on a day: each row of the ledger stands in one figure, and none may be missing. */
@Entity('delivery_proof')
@Check('ck_delivery_proof_sum', 'planned = sent + cancelled + superseded + unknown + dead + waiting')
export class DeliveryProof {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_delivery_proof' }) day: string;
  @Column('integer') planned: number;
  @Column('integer') sent: number;
  @Column('integer') cancelled: number;
  @Column('integer') superseded: number;
  @Column('integer') unknown: number;
  @Column('integer') dead: number;
  @Column('integer') waiting: number;
  @Column('integer') missing: number;
  @Column('timestamptz', { name: 'produced_at', default: () => 'app_now()' }) producedAt: Date;
}

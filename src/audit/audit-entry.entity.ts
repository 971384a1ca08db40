import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Append-only: a trigger refuses UPDATE, DELETE and TRUNCATE to everybody (product.md, rule 16). */
@Entity('audit_entry')
@Index('ix_audit_entry_task', ['taskId', 'id'])
@Index('ix_audit_entry_at', ['at', 'id'])
@Index('ix_audit_entry_object', ['objectId', 'id'])
@Index('ix_audit_entry_actor', ['actorId', 'id'])
@Index('ix_audit_entry_organization', ['organizationId', 'id'])
@Index('uq_audit_entry_seq', ['chain', 'seq'], { unique: true })
@Check('ck_audit_entry_sealed', 'num_nulls(chain, seq, previous_hash, hash) IN (0, 4)')
export class AuditEntry {
  @PrimaryColumn('bigint', {
    primaryKeyConstraintName: 'pk_audit_entry',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  id: string;
  @Column('timestamptz', { default: () => 'app_now()' }) at: Date;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null;
  @Column('text', { name: 'actor_name' }) actorName: string;
  @Column('text', { name: 'actor_role' }) actorRole: string;
  @Column('text') action: string;
  @Column('text', { name: 'object_type' }) objectType: string;
  @Column('uuid', { name: 'object_id', nullable: true }) objectId: string | null;
  @Column('uuid', { name: 'task_id', nullable: true }) taskId: string | null;
  @Column('uuid', { name: 'organization_id', nullable: true }) organizationId: string | null;
  @Column('jsonb', { nullable: true }) before: object | null;
  @Column('jsonb', { nullable: true }) after: object | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { name: 'request_id', nullable: true }) requestId: string | null;
  /** The four are null only in entries of a build before the chains, until `migrate` seals them. */
  @Column('text', { nullable: true }) chain: string | null;
  @Column('bigint', { nullable: true }) seq: string | null;
  @Column('text', { name: 'previous_hash', nullable: true }) previousHash: string | null;
  @Column('text', { nullable: true }) hash: string | null;
}

/** The last entry of each chain. Its row is the lock that keeps two writers from taking the same number. */
@Entity('audit_chain')
@Unique('uq_audit_chain_body', ['bodyId'])
export class AuditChain {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_audit_chain' }) chain: string;
  @Column('uuid', { name: 'body_id', nullable: true }) bodyId: string | null;
  @Column('bigint', { default: 0 }) seq: string;
  @Column('text', { default: () => "repeat('0', 64)" }) hash: string;
}

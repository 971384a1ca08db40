import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Append-only: a trigger refuses UPDATE, DELETE and TRUNCATE to everybody (product.md, rule 16). */
@Entity('audit_entry')
@Index('ix_audit_entry_task', ['taskId', 'id'])
@Index('ix_audit_entry_object', ['objectId', 'id'])
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
}

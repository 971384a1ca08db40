import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../auth/person.entity.js';

/** A file of evidence; its content lies in the storage under its hash. The task stands further right, hence by name. */
@Entity('file')
@ForeignKey('Task', ['taskId'], ['id'], { name: 'fk_file_task' })
@ForeignKey(() => Person, ['uploadedBy'], ['id'], { name: 'fk_file_uploaded_by' })
@Index('ix_file_task', ['taskId'])
@Index('ix_file_sha256', ['sha256'])
@Index('ix_file_uploaded_by', ['uploadedBy', 'uploadedAt'])
@Index('ix_file_waiting', { synchronize: false })
@Check('ck_file_size', 'size > 0')
@Check('ck_file_sha256', 'octet_length(sha256) = 32')
@Check('ck_file_scan', `scan IN ('unscanned', 'clean', 'quarantined', 'infected')`)
export class EvidenceFile {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_file' }) id: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') name: string;
  @Column('text') type: string;
  @Column('integer') size: number;
  @Column('bytea') sha256: Buffer;
  @Column('text') scan: string;
  @Column('uuid', { name: 'uploaded_by' }) uploadedBy: string;
  @Column('timestamptz', { name: 'uploaded_at', default: () => 'app_now()' }) uploadedAt: Date;
  /** When a report first named it. From then on it is neither changed nor removed. */
  @Column('timestamptz', { name: 'filed_at', nullable: true }) filedAt: Date | null;
}

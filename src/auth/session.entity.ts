import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from './person.entity.js';

/** A browser's cookie or a program's token; only its hash is kept. */
@Entity('session')
@Unique('uq_session_token_hash', ['tokenHash'])
@Index('ix_session_person', ['personId'])
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'fk_session_person' })
@Check('ck_session_kind', `kind IN ('browser', 'program')`)
export class Session {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_session' }) id: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') kind: string;
  @Column('text', { nullable: true }) name: string | null;
  /** Network address and browser at sign-in, for the person to know it by. */
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) agent: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'last_used_at', default: () => 'now()' }) lastUsedAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}

@Entity('login_throttle')
@Index('ix_login_throttle_last_failure_at', ['lastFailureAt'])
export class LoginThrottle {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_login_throttle' }) subject: Buffer;
  @Column('integer') failures: number;
  @Column('timestamptz', { name: 'blocked_until' }) blockedUntil: Date;
  @Column('timestamptz', { name: 'last_failure_at' }) lastFailureAt: Date;
}

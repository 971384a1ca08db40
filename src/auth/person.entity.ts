import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Body } from '../regions/body.entity.js';

@Entity('person')
@Unique('uq_person_email', ['email'])
@Check('ck_person_email', 'email = lower(email)')
@Check('ck_person_language', `language IN ('kk', 'ru', 'en')`)
export class Person {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_person' }) id: string;
  @Column('text') email: string;
  @Column('text') name: string;
  @Column('text', { default: 'ru' }) language: string;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' }) createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
}

/** Apart from `person`, so that a name can be read without the hash being in reach. */
@Entity('person_password')
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'fk_person_password_person' })
export class PersonPassword {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_person_password' }) personId: string;
  @Column('text') hash: string;
  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' }) changedAt: Date;
}

/** A right belongs to a post (product.md, rule 12); `rung` is its place on the ladder of escalation. */
@Entity('post')
@Index('ix_post_body', ['bodyId'])
@ForeignKey(() => Body, ['bodyId'], ['id'], { name: 'fk_post_body' })
@Check('ck_post_role', `role IN ('office', 'recipient', 'reader', 'administrator')`)
@Check('ck_post_rung', `rung IN ('responsible', 'deputy_akim', 'akim', 'office', 'deputy_pm', 'none')`)
export class Post {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_post' }) id: string;
  @Column('uuid', { name: 'body_id' }) bodyId: string;
  @Column('text') role: string;
  @Column('text') rung: string;
  @Column('text', { name: 'title_kk' }) titleKk: string;
  @Column('text', { name: 'title_ru' }) titleRu: string;
  @Column('text', { name: 'title_en' }) titleEn: string;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
}

@Entity('post_holding')
@Index('ix_post_holding_person', ['personId'])
@Index('ix_post_holding_post', ['postId'])
@ForeignKey(() => Post, ['postId'], ['id'], { name: 'fk_post_holding_post' })
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'fk_post_holding_person' })
@Check('ck_post_holding_kind', `kind IN ('holder', 'substitute')`)
@Check('ck_post_holding_days', 'from_day <= to_day')
export class PostHolding {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_post_holding' })
  id: string;
  @Column('uuid', { name: 'post_id' }) postId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text', { default: 'holder' }) kind: string;
  @Column('date', { name: 'from_day', nullable: true }) fromDay: string | null;
  @Column('date', { name: 'to_day', nullable: true }) toDay: string | null;
  @Column('integer', { default: 1 }) version: number;
}

/** A one-time link by which a person chooses its own password; of the token only the hash is kept. */
@Entity('password_link')
@Index('ix_password_link_person', ['personId'])
@ForeignKey(() => Person, ['personId'], ['id'], { name: 'fk_password_link_person' })
@Check('ck_password_link_kind', `kind IN ('invitation', 'reset')`)
export class PasswordLink {
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'pk_password_link' }) tokenHash: Buffer;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') kind: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}

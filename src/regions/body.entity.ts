import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Whoever can be a recipient: a regional akimat (bearing its region's code), a central body, an organization. */
@Entity('body')
@Unique('uq_body_code', ['code'])
@Index('ix_body_parent', ['parentId'])
@ForeignKey(() => Body, ['parentId'], ['id'], { name: 'fk_body_parent' })
@Check('ck_body_kind', `kind IN ('region', 'city', 'central', 'organization', 'group', 'district', 'unit')`)
@Check('ck_body_parent', `(kind IN ('district', 'unit')) = (parent_id IS NOT NULL)`)
@Check('ck_body_dates', 'valid_from <= valid_to')
@Check('ck_body_time_zone', `(timestamptz '2020-01-01T00:00Z' AT TIME ZONE time_zone) IS NOT NULL`)
@Check('ck_body_contact_email', 'contact_email = lower(contact_email)')
export class Body {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_body' }) id: string;
  @Column('text') code: string;
  @Column('text') kind: string;
  @Column('text', { nullable: true }) kato: string | null;
  @Column('text', { name: 'iso_old', nullable: true }) isoOld: string | null;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
  /** 'check' where the source itself is not sure of a date. */
  @Column('text', { default: 'high' }) certainty: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text', { name: 'contact_email', nullable: true }) contactEmail: string | null;
  @Column('text', { name: 'contact_phone', nullable: true }) contactPhone: string | null;
  @Column('integer', { default: 1 }) version: number;
  /** The region of a district, the district of a unit. */
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
}

/** A body's name in its time: KZ-71 was Nur-Sultan from 2019 to 2022. */
@Entity('body_name')
@Index('ix_body_name_body', ['bodyId'])
@ForeignKey(() => Body, ['bodyId'], ['id'], { name: 'fk_body_name_body' })
@Check('ck_body_name_dates', 'valid_from <= valid_to')
export class BodyName {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_body_name' }) id: string;
  @Column('uuid', { name: 'body_id' }) bodyId: string;
  @Column('text', { name: 'name_kk' }) nameKk: string;
  @Column('text', { name: 'name_ru' }) nameRu: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { name: 'abbr_kk', nullable: true }) abbrKk: string | null;
  @Column('text', { name: 'abbr_ru', nullable: true }) abbrRu: string | null;
  @Column('text', { name: 'abbr_en', nullable: true }) abbrEn: string | null;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
}

@Entity('body_succession')
@Check('ck_body_succession_other', 'predecessor_id <> successor_id')
@ForeignKey(() => Body, ['predecessorId'], ['id'], { name: 'fk_body_succession_predecessor' })
@ForeignKey(() => Body, ['successorId'], ['id'], { name: 'fk_body_succession_successor' })
export class BodySuccession {
  @PrimaryColumn('uuid', { name: 'predecessor_id', primaryKeyConstraintName: 'pk_body_succession' })
  predecessorId: string;
  @PrimaryColumn('uuid', { name: 'successor_id', primaryKeyConstraintName: 'pk_body_succession' }) successorId: string;
  @Column('date', { name: 'on_day' }) onDay: string;
}

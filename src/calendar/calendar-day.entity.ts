import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Days that differ from the week's order: days off and working weekends, by year; data, not code (rule 8). */
@Entity('calendar_day')
@Check('ck_calendar_day_kind', `kind IN ('off', 'working')`)
export class CalendarDay {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_calendar_day' }) day: string;
  @Column('text') kind: 'off' | 'working';
  @Column('text', { name: 'name_kk' }) nameKk: string;
  @Column('text', { name: 'name_ru' }) nameRu: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
}

/** Counts the changes of `calendar_day` (a trigger does), so that whoever keeps a copy sees that it is old. */
@Entity('calendar_revision')
@Check('ck_calendar_revision_only_row', 'only_row')
export class CalendarRevision {
  @PrimaryColumn('boolean', {
    name: 'only_row',
    default: true,
    primaryKeyConstraintName: 'pk_calendar_revision',
  })
  onlyRow: boolean;
  @Column('integer') revision: number;
}

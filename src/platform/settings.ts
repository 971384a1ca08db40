import { ROLES, type Role } from '../shared/actor.js';
import type { Tx } from './database.js';

export const NON_WORKING_DAY_RULES = ['preceding', 'following', 'as_written'] as const;
export type NonWorkingDayRule = (typeof NON_WORKING_DAY_RULES)[number];

export const INTERIM_RHYTHMS = ['FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=MONTHLY;INTERVAL=3'] as const;
export type InterimRhythm = (typeof INTERIM_RHYTHMS)[number];

/** The settings of the register, edited by the administrator. A register that never set one goes by its default. */
export interface RegisterSettings {
  /** What a last day on a day off turns into, unless the instruction says otherwise (rule 8). */
  nonWorkingDay: NonWorkingDayRule;
  /** Until how many working days before the effective day an extension is asked for in good time (rule 9). */
  extensionNoticeDays: number;
  /** After how many working days a report that waits for the office is shown to it as waiting too long (rule 4). */
  reviewDays: number;
  /** Do moving and cancelling after the day has passed need a second person of the office? */
  twoPersonApproval: boolean;
  /** How often a task without a last day reports, as an RRULE (rule 7). */
  interimRhythm: InterimRhythm;
  /** Whose holders do nothing before they have set up one-time codes. */
  secondFactorRoles: readonly Role[];
}

export const SETTING_DEFAULTS: RegisterSettings = {
  nonWorkingDay: 'preceding',
  extensionNoticeDays: 5,
  reviewDays: 3,
  twoPersonApproval: false,
  interimRhythm: 'FREQ=MONTHLY',
  secondFactorRoles: [],
};

/** Under which name each stands in register_setting. */
export const SETTING_NAMES: Readonly<Record<keyof RegisterSettings, string>> = {
  nonWorkingDay: 'non_working_day',
  extensionNoticeDays: 'extension_notice_days',
  reviewDays: 'review_days',
  twoPersonApproval: 'two_person_approval',
  interimRhythm: 'interim_rhythm',
  secondFactorRoles: 'second_factor_roles',
};

export const nonWorkingDayRule = (tx: Tx) => read(tx, 'nonWorkingDay');
export const extensionNoticeDays = (tx: Tx) => read(tx, 'extensionNoticeDays');
export const reviewDays = (tx: Tx) => read(tx, 'reviewDays');
export const twoPersonApproval = (tx: Tx) => read(tx, 'twoPersonApproval');
export const interimRhythm = (tx: Tx) => read(tx, 'interimRhythm');

async function read<Name extends keyof RegisterSettings>(tx: Tx, name: Name): Promise<RegisterSettings[Name]> {
  const [row] = await tx.query<{ value: unknown }>('SELECT value FROM register_setting WHERE name = $1', [
    SETTING_NAMES[name],
  ]);
  return settingOr(name, row?.value);
}

/** What was written by hand into the table and is no value of its kind does not stop the register. */
export function settingOr<Name extends keyof RegisterSettings>(name: Name, value: unknown): RegisterSettings[Name] {
  const byDefault = SETTING_DEFAULTS[name];
  if (Array.isArray(byDefault)) return (isRoles(value) ? value : byDefault) as RegisterSettings[Name];
  return typeof value === typeof byDefault ? (value as RegisterSettings[Name]) : byDefault;
}

const isRoles = (value: unknown): value is Role[] =>
  Array.isArray(value) && value.every((each) => (ROLES as readonly unknown[]).includes(each));

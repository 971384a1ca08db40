import { ROLES, type Role } from '../shared/actor.js';
import { INTERIM_RHYTHMS, NON_WORKING_DAY_RULES, type RegisterSettings } from '../platform/settings.js';
import { Flag, OneOf, Whole } from '../platform/http/fields.js';

const ABOUT = {
  nonWorkingDay: 'What a last day on a day off turns into, of what is drafted from now on (rule 8)',
  extensionNoticeDays: 'Working days before the effective day until which an extension is asked for in time (rule 9)',
  reviewDays: 'Working days after which a waiting report is shown to the office as waiting too long (rule 4)',
  twoPersonApproval: 'Moving and cancelling after the day has passed need a second person of the office',
  interimRhythm: 'How often a task without a last day reports: weekly, monthly or quarterly (rule 7)',
  secondFactorRoles: 'Whoever holds one of these roles does nothing before they have set up one-time codes',
} satisfies Record<keyof RegisterSettings, string>;
const DAYS = { min: 0, max: 60 };

export class SettingsChanges {
  @OneOf(NON_WORKING_DAY_RULES, { optional: true, about: ABOUT.nonWorkingDay, example: 'following' })
  nonWorkingDay?: RegisterSettings['nonWorkingDay'];
  @Whole({ ...DAYS, optional: true, about: ABOUT.extensionNoticeDays, example: 5 }) extensionNoticeDays?: number;
  @Whole({ ...DAYS, optional: true, about: ABOUT.reviewDays, example: 3 }) reviewDays?: number;
  @Flag({ optional: true, about: ABOUT.twoPersonApproval, example: true }) twoPersonApproval?: boolean;
  @OneOf(INTERIM_RHYTHMS, { optional: true, about: ABOUT.interimRhythm, example: 'FREQ=MONTHLY' })
  interimRhythm?: RegisterSettings['interimRhythm'];
  @OneOf(ROLES, { many: true, optional: true, about: ABOUT.secondFactorRoles, example: ['administrator'] })
  secondFactorRoles?: Role[];
}

export class SettingsView {
  @Whole({ min: 0, max: 1e9, about: 'Of all of them together; 0: nothing was ever set', example: 1 }) version: number;
  @OneOf(NON_WORKING_DAY_RULES, { about: ABOUT.nonWorkingDay, example: 'preceding' }) nonWorkingDay: string;
  @Whole({ ...DAYS, about: ABOUT.extensionNoticeDays, example: 5 }) extensionNoticeDays: number;
  @Whole({ ...DAYS, about: ABOUT.reviewDays, example: 3 }) reviewDays: number;
  @Flag({ about: ABOUT.twoPersonApproval, example: false }) twoPersonApproval: boolean;
  @OneOf(INTERIM_RHYTHMS, { about: ABOUT.interimRhythm, example: 'FREQ=MONTHLY' }) interimRhythm: string;
  @OneOf(ROLES, { many: true, about: ABOUT.secondFactorRoles, example: ['administrator'] })
  secondFactorRoles: readonly string[];
}

import type { Schema } from '../api/client.js';

export type Deadline = Schema<'DeadlineRequest'>;
export type DeadlineKind = Deadline['kind'];

/** The numbers that a kind is made of; days, words and rules have fields of their own. */
export const NUMBERS = {
  month: ['month', 'year'],
  quarter: ['quarter', 'year'],
  half_year: ['half', 'year'],
  year: ['year'],
  school_year: ['year'],
  period: ['length'],
} as const satisfies Partial<Record<DeadlineKind, readonly (keyof Deadline)[]>>;

export const DAYS = {
  date: ['namedDay'],
  range: ['fromDay', 'toDay'],
  event: ['eventDay'],
  reference: ['documentDay'],
  recurring: ['startsOn'],
} as const satisfies Partial<Record<DeadlineKind, readonly (keyof Deadline)[]>>;

/** Kinds for which "before" and "by" differ. */
const BOUNDED: ReadonlySet<DeadlineKind> = new Set([
  'date', 'month', 'quarter', 'half_year', 'year', 'school_year', 'event', 'recurring',
]); // prettier-ignore

export const isBounded = (kind: DeadlineKind) => BOUNDED.has(kind);
export const numbersOf = (kind: DeadlineKind) => (kind in NUMBERS ? NUMBERS[kind as keyof typeof NUMBERS] : []);
export const daysOf = (kind: DeadlineKind) => (kind in DAYS ? DAYS[kind as keyof typeof DAYS] : []);

const GIVEN: Partial<Record<DeadlineKind, Partial<Deadline>>> = {
  date: { boundary: 'inclusive' },
  period: { unit: 'month', length: 1 },
  recurring: { rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' },
  dates: { days: [] },
};

/** Another kind chosen: what belonged to the one before is not sent (the API refuses it); the words stay. */
export function beginKind(kind: DeadlineKind, written: string | null | undefined): Deadline {
  return { kind, ...(written ? { written } : {}), ...GIVEN[kind] };
}

export type Rhythm = 'week' | 'month' | 'quarter' | 'half_year' | 'year' | 'other';
export interface Recurrence {
  rhythm: Rhythm;
  /** Of a week MO to SU; else the number in the month, -1 for its last day. */
  day: string;
}

const RULES: readonly (readonly [Rhythm, string])[] = [
  ['week', 'FREQ=WEEKLY;BYDAY='],
  ['month', 'FREQ=MONTHLY;BYMONTHDAY='],
  ['quarter', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY='],
  ['half_year', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY='],
  ['year', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY='],
];

/** The rule as its rhythm and day; one that this form cannot say is `other`, and stays as it is. */
export function recurrenceOf(rule: string): Recurrence {
  for (const [rhythm, start] of RULES) {
    const day = rule.startsWith(start) ? rule.slice(start.length) : '';
    if (rhythm === 'week' ? /^(MO|TU|WE|TH|FR|SA|SU)$/.test(day) : /^(-1|[1-9]|[12]\d|3[01])$/.test(day))
      return { rhythm, day };
  }
  return { rhythm: 'other', day: '' };
}

export function ruleOf({ rhythm, day }: Recurrence): string {
  return `${RULES.find(([name]) => name === rhythm)![1]}${day}`;
}

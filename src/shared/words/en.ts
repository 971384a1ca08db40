const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * English texts. The master of the three: `Words` is its type, so a text missing in kk.ts or ru.ts does not compile.
 * `{name}` is filled in by `fill` (fill.ts); texts that need plurals are functions.
 */
export const en = {
  language: 'English',

  calendar: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    date: (year: number, month: number, day: number) => `${day} ${MONTHS[month - 1]} ${year}`,
    dateWithWeekday: (weekday: string, date: string) => `${weekday} ${date}`,
  },

  deadline: {
    quoted: (written: string) => `“${written}”`,
    unwritten: 'The term',
    date: {
      inclusive: '{term} includes the day named, so the last day is {lastDay}',
      exclusive: '{term} excludes the day named, so the last day is {lastDay}',
    },
    month: {
      inclusive: '{term} includes the whole month, so the last day is {lastDay}',
      exclusive: '{term} excludes the month named, so the last day is the day before it begins, {lastDay}',
    },
    quarter: {
      inclusive: '{term} includes the whole quarter, so the last day is {lastDay}',
      exclusive: '{term} excludes the quarter named, so the last day is the day before it begins, {lastDay}',
    },
    half_year: {
      inclusive: '{term} includes the whole half-year, so the last day is {lastDay}',
      exclusive: '{term} excludes the half-year named, so the last day is the day before it begins, {lastDay}',
    },
    year: {
      inclusive: '{term} includes the whole year, so the last day is {lastDay}',
      exclusive: '{term} excludes the year named, so the last day is the day before it begins, {lastDay}',
    },
    period: {
      counted: '{term} means {amount} from the day of issue, {from}, so the last day is {lastDay}',
      shortMonth: ' (that month has no day {number})',
      pending:
        '{term} means {amount} from the day of issue; the last day will be known when the instruction is issued.',
    },
    event: {
      inclusive: '{term} depends on an event ({event}: {eventDay}) and includes its day, so the last day is {lastDay}',
      exclusive: '{term} depends on an event ({event}: {eventDay}) and excludes its day, so the last day is {lastDay}',
      counted: '{term} depends on an event ({event}: {eventDay}): {offset}, so the last day is {lastDay}',
      before: (amount: string) => `${amount} before it`,
      after: (amount: string) => `${amount} after it`,
      dayExcluded: ', that day excluded',
      pending: '{term} depends on an event ({event}); the last day will be known when the day of the event is given.',
    },
    continuing: '{term} means a continuing duty: there is no last day.',
    none: {
      written: '{term} names no day: there is no last day, and nothing is overdue until a term is set.',
      unwritten: 'No term is given: there is no last day, and nothing is overdue until a term is set.',
    },
    amount: {
      day: (n: number) => `${n} calendar ${n === 1 ? 'day' : 'days'}`,
      working_day: (n: number) => `${n} working ${n === 1 ? 'day' : 'days'}`,
      week: (n: number) => `${n} ${n === 1 ? 'week' : 'weeks'}`,
      month: (n: number) => `${n} ${n === 1 ? 'month' : 'months'}`,
      year: (n: number) => `${n} ${n === 1 ? 'year' : 'years'}`,
    },
    effective: {
      same: '; by the calendar that is a working day, so the effective day is the same.',
      preceding: '; that is a day off{dayOff}, so the effective day is the preceding working day, {effectiveDay}.',
      following: '; that is a day off{dayOff}, so the effective day is the following working day, {effectiveDay}.',
      as_written: '; that is a day off{dayOff}, but by the setting of the register the deadline stays as written.',
    },
    doubt: {
      exclusive_31_december:
        'Taken literally, {namedDay} is excluded and the last day is {lastDay}; people usually mean that {namedDay} is included.',
      effective_before_issue: 'The effective day, {effectiveDay}, is before the day of issue, {issuedOn}.',
      in_the_past: 'The effective day, {effectiveDay}, has already passed (today is {today}).',
      little_time: 'Working days left: {workingDays} (after {from}, up to and including {effectiveDay}).',
      calendar_unknown: 'No holidays are entered for {year}: only Saturdays and Sundays were taken as days off.',
      far_away: 'The effective day, {effectiveDay}, is more than {years} years away: check the year.',
    },
    need: { issue_day: 'the day of issue', event_day: 'the day of the event' },
    problem: {
      day_does_not_exist: 'There is no such day: {value}.',
      year_out_of_range: 'The deadline must lie in the years {least} to {most}.',
      month_out_of_range: 'The month is a whole number from {least} to {most}.',
      quarter_out_of_range: 'The quarter is a whole number from {least} to {most}.',
      half_year_out_of_range: 'The half-year is {least} or {most}.',
      length_out_of_range: 'The length is a whole number from {least} to {most}.',
      offset_out_of_range: 'The distance from the event is a whole number from {least} to {most}, but not 0.',
      event_missing: 'Say which event the deadline depends on.',
      value_unknown: 'This value is not known: {value}.',
    },
  },

  mailbox: {},
};

export type Words = typeof en;

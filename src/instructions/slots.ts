import { addDays, type LocalDate } from '../shared/local-date.js';
import { DeadlineProblem, type DeadlineTerms, type RecurringTerms, type SlottedTerms } from './deadline-terms.js';
import { occurrencesOf } from './recurrence.js';

/** One period of a duty that has several: its last day, and the day from which it is spoken of. */
export interface Slot {
  readonly day: LocalDate;
  readonly opensOn: LocalDate;
}

/** Unfinished slots that exist ahead of today, so that the next period can always be seen and reported. */
export const SLOTS_AHEAD = 2;

export const isSlotKind = (kind: string): boolean => kind === 'dates' || kind === 'recurring';

export function isSlotted(terms: DeadlineTerms): terms is SlottedTerms {
  return isSlotKind(terms.kind);
}

export interface SlotsContext {
  issuedOn: LocalDate;
  today: LocalDate;
  /** Is nothing more to be done for the slot of this day? */
  isFinished: (day: LocalDate) => boolean;
}

export interface SlotsDue {
  slots: Slot[];
  /** The day on which to look again; null: no more slots will come. */
  lookOn: LocalDate | null;
}

/**
 * The slots that are to exist today: all that have passed and the next unfinished ones. Named days all exist at once.
 * The same days come out however often, and on whichever days, one asks.
 */
export function slotsDue(terms: SlottedTerms, { issuedOn, today, isFinished }: SlotsContext): SlotsDue {
  if (terms.kind === 'dates') return { slots: opened(terms.days, issuedOn), lookOn: null };
  const ahead: LocalDate[] = [];
  let more = false;
  const days = daysOf(terms, issuedOn, (day) => {
    more = ahead.length >= SLOTS_AHEAD;
    if (!more && day > today && !isFinished(day)) ahead.push(day);
    return !more;
  });
  return { slots: opened(days, terms.startsOn ?? issuedOn), lookOn: more ? ahead[0]! : null };
}

/** Up to `count` days after `after`: what the author sees of a rule before it is issued. */
export function nextDays(terms: SlottedTerms, issuedOn: LocalDate, after: LocalDate, count: number): LocalDate[] {
  if (terms.kind === 'dates') return terms.days.filter((day) => day > after).slice(0, count);
  let found = 0;
  return daysOf(terms, issuedOn, (day) => found < count && (day <= after || ++found <= count)).filter(
    (day) => day > after,
  );
}

/** Throws DeadlineProblem where the rule has no day in the accepted years. */
export function firstDayOf(terms: RecurringTerms, issuedOn: LocalDate | null): LocalDate {
  let taken = 0;
  const [first] = daysOf(terms, issuedOn, () => taken++ === 0);
  if (first === undefined) throw new DeadlineProblem('rule_never', 'rule');
  return first;
}

/** From the day the author named, else after the day of issue: nothing falls due on the day it is given. */
function daysOf(terms: RecurringTerms, issuedOn: LocalDate | null, takes: (day: LocalDate) => boolean): LocalDate[] {
  const startsOn = terms.startsOn ?? issuedOn!;
  const isBefore = (day: LocalDate) =>
    issuedOn !== null && (day < issuedOn || (terms.startsOn === undefined && day === issuedOn));
  const lastDayOf = (named: LocalDate) => (terms.boundary === 'exclusive' ? addDays(named, -1) : named);
  return occurrencesOf(terms.rule, startsOn, (named) => isBefore(lastDayOf(named)) || takes(lastDayOf(named)))
    .map(lastDayOf)
    .filter((day) => !isBefore(day));
}

/** Each opens on the day after the one before it. */
function opened(days: readonly LocalDate[], first: LocalDate): Slot[] {
  return days.map((day, index) => {
    const opensOn = index === 0 ? first : addDays(days[index - 1]!, 1);
    return { day, opensOn: opensOn < day ? opensOn : day };
  });
}

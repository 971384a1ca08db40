import { addDays, type LocalDate } from '../shared/local-date.js';
import { IN_HANDS_STATES, OPEN_STATES } from '../tasks/task-lifecycle.js';

export const SECTIONS = [
  'review',
  'reviewOver',
  'overdue',
  'today',
  'coming',
  'returned',
  'atRisk',
  'noTerm',
  'underReview',
] as const;

/** A list of GET /tasks, in the words of its query; the desk shows its length and its first lines. */
export interface Section {
  name: (typeof SECTIONS)[number];
  filter: Readonly<Record<string, string>>;
  sort: string;
}

const DAYS_AHEAD = 7;
const inHands = IN_HANDS_STATES.join(',');
const open = OPEN_STATES.join(',');

/** What the office looks at when it comes in. */
export function officeSections(today: LocalDate): Section[] {
  return [
    { name: 'review', filter: { waiting: 'true' }, sort: 'filedOn' },
    { name: 'reviewOver', filter: { reviewOver: 'true' }, sort: 'filedOn' },
    { name: 'overdue', filter: { overdue: 'true' }, sort: 'effectiveDay' },
    { name: 'coming', filter: between(today, addDays(today, DAYS_AHEAD)), sort: 'effectiveDay' },
    { name: 'atRisk', filter: { atRisk: 'true', state: open }, sort: 'effectiveDay' },
    { name: 'noTerm', filter: { noTerm: 'true', state: open }, sort: 'createdAt' },
  ];
}

/** What a recipient has to do, the most urgent first, and what it waits for. */
export function recipientSections(today: LocalDate): Section[] {
  return [
    { name: 'overdue', filter: { overdue: 'true' }, sort: 'effectiveDay' },
    { name: 'today', filter: between(today, today), sort: 'effectiveDay' },
    { name: 'coming', filter: between(addDays(today, 1), addDays(today, DAYS_AHEAD)), sort: 'effectiveDay' },
    { name: 'returned', filter: { state: 'returned' }, sort: 'effectiveDay' },
    { name: 'underReview', filter: { state: 'under_review' }, sort: 'filedOn' },
    { name: 'noTerm', filter: { noTerm: 'true', state: open }, sort: 'createdAt' },
  ];
}

function between(dueFrom: LocalDate, dueTo: LocalDate): Section['filter'] {
  return { state: inHands, dueFrom, dueTo };
}

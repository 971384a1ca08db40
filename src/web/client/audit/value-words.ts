import { useFormat } from '../words/format.js';
import type { Words } from '../words/en.js';
import type { OfficeWords } from '../words/office-en.js';
import { useOfficeWords } from '../words/office-words.js';
import { useSpoken } from '../words/words.js';

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

type Table = Readonly<Record<string, string>>;

/** Names, and the words of authors: they stay as written, even where one of them is written like a code. */
const AS_WRITTEN: ReadonlySet<string> = new Set(
  'text title name note scope written document chair reason atRiskReason readyNote completionForm event url'.split(' '),
);

/** A value of the log as people read it: days, states and other codes in words, a text of three languages in the reader's own. */
export function useValueWords(): (value: unknown, field?: string) => string {
  const { language, words } = useSpoken();
  const office = useOfficeWords();
  const { audit, instructionForm, policies } = office;
  const format = useFormat();
  const codes = codesOf(words, office);
  const units: Table = { ...instructionForm.units, ...policies.units };
  const tell = (value: unknown, field = ''): string => {
    if (value === undefined || value === null || value === '') return '—';
    if (typeof value === 'boolean') return value ? audit.yes : audit.no;
    if (typeof value === 'number') return field === 'year' ? String(value) : format.number(value);
    if (Array.isArray(value)) return value.length === 0 ? '—' : value.map((each) => tell(each, field)).join('; ');
    if (typeof value === 'object') return tellObject(value as Record<string, unknown>);
    const text = value as string;
    if (DAY.test(text)) return format.day(text);
    if (MOMENT.test(text)) return format.moment(text);
    if (AS_WRITTEN.has(field)) return text;
    return (field === 'unit' ? units : codes)[text] ?? text;
  };
  const tellObject = (value: Record<string, unknown>): string => {
    const own = value[language];
    if (typeof own === 'string') return own;
    return Object.entries(value)
      .map(([name, inner]) => `${audit.fields[name] ?? name}: ${tell(inner, name)}`)
      .join(', ');
  };
  return tell;
}

/** What the log writes as a code, in the words that its own page has for it. Later ones win: a task's states last. */
function codesOf(
  { account, application, approvals, extensions, marks, meetings, reports, states, verbs }: Words,
  { audit, calendar, delivery, instructionForm, people, rungs }: OfficeWords,
): Table {
  return {
    ...audit.roles,
    ...rungs,
    ...instructionForm.kinds,
    ...instructionForm.boundaries,
    ...instructionForm.sinces,
    ...calendar.kinds,
    ...people.kinds,
    ...people.holdingKinds,
    ...people.nonWorkingDays,
    ...people.rhythms,
    ...meetings.kinds,
    ...delivery.reasons,
    ...delivery.states,
    ...delivery.stopKinds,
    ...account.letterSections,
    ...application.languages,
    ...approvals.wished,
    ...extensions.states,
    ...reports.decisions,
    ...verbs.notExecuted,
    lead: marks.lead,
    co_executor: marks.co_executor,
    on_time: marks.onTime,
    late: marks.late,
    ...audit.values,
    ...states,
  };
}

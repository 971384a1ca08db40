import type { WorkingCalendar } from '../calendar/working-days.js';
import { addDays, type LocalDate } from '../shared/local-date.js';

/**
 * What happens after the meeting, day by day, until 2 September 2020: who takes note, reports, is returned, is late.
 * The meeting is real; this is invented, and the same at every run: it depends on nothing but the calendar.
 */
export const STORY_BEGINS: LocalDate = '2019-11-28';
export const STORY_ENDS: LocalDate = '2020-09-02';

export type StoryEvent = {
  on: LocalDate;
  /** Number of the instruction and code of the body whose task it is. */
  instruction: string;
  body: string;
} & (
  | { does: 'acknowledge' }
  | { does: 'report_progress'; text: string; done?: number; total?: number }
  | { does: 'submit'; text: string; done: number; total: number }
  | { does: 'send_back' | 'reopen'; reason: string }
  | { does: 'accept' }
);

/** Schools a region has: of three it is known from reports of the time, for the others it is a demo figure. */
const SCHOOLS: Record<string, number> = { 'KZ-61': 900, 'KZ-31': 442, 'KZ-19': 760 };
const schoolsOf = (region: string, index: number) => SCHOOLS[region] ?? 280 + 23 * index;

/** When regions report progress, and how far they are by then. */
const PROGRESS: readonly [LocalDate, number][] = [
  ['2020-01-24', 0.3],
  ['2020-04-24', 0.55],
  ['2020-06-25', 0.8],
];

const RETURNED_BECAUSE = 'The act of acceptance is not attached; name the schools that are left.';

export function storyOf(regions: readonly string[], calendar: WorkingCalendar): StoryEvent[] {
  const events = [
    ...regions.flatMap((region, index) =>
      ['1', '2', '3'].flatMap((number) => equipment(number, region, index, calendar)),
    ),
    ...inspectors(regions, calendar),
    ...withoutTerm(regions, calendar),
  ];
  // A stable sort: on one day things happen in the order in which they stand above.
  return events.filter(({ on }) => on <= STORY_ENDS).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Instructions 1–3: due on 28 August. Most file in summer, some at the last moment, some late, some not at all. */
function equipment(instruction: string, body: string, index: number, calendar: WorkingCalendar): StoryEvent[] {
  const task = { instruction, body };
  const turn = (index * 3 + Number(instruction) * 5) % 17;
  if (turn === 16) return []; // never even takes note
  const total = schoolsOf(body, index);
  const filedOn = turn === 15 ? null : calendar.onOrAfter(turn >= 13 ? '2020-09-01' : addDays('2020-06-08', turn * 6));
  const events: StoryEvent[] = [{ ...task, on: calendar.add(STORY_BEGINS, 1 + (turn % 6)), does: 'acknowledge' }];
  for (const [day, share] of PROGRESS) {
    const isSilent = (turn + Number(instruction)) % 3 === 0;
    if (isSilent || (filedOn && day >= filedOn)) continue;
    const done = Math.round(total * share);
    const text = `Done in ${done} of ${total} schools.`;
    events.push({ ...task, on: calendar.onOrBefore(day), does: 'report_progress', text, done, total });
  }
  if (!filedOn) return events; // reports progress and never files
  const text = `The work is complete in ${total} of ${total} schools.`;
  const report = { ...task, does: 'submit' as const, text, done: total, total };
  const decidedOn = calendar.add(filedOn, 1 + ((turn + 2) % 3));
  events.push({ ...report, on: filedOn });
  if (turn % 5 !== 2) return [...events, { ...task, on: decidedOn, does: 'accept' }];
  const filedAgain = calendar.add(decidedOn, 4);
  return [
    ...events,
    { ...task, on: decidedOn, does: 'send_back', reason: RETURNED_BECAUSE },
    { ...report, on: filedAgain, text: `${text} The act is attached.` },
    { ...task, on: calendar.add(filedAgain, 2), does: 'accept' },
  ];
}

/** Instruction 4: due on 28 February. The ministry files in time, is returned, and files again too late. */
function inspectors(regions: readonly string[], calendar: WorkingCalendar): StoryEvent[] {
  const instruction = '4';
  const lead = { instruction, body: 'MIA' };
  const helpers = ['MES', ...regions].flatMap((body, index): StoryEvent[] => [
    { instruction, body, on: calendar.add(STORY_BEGINS, 1 + (index % 5)), does: 'acknowledge' },
    {
      instruction,
      body,
      on: calendar.add('2020-02-03', index % 9),
      does: 'report_progress',
      text: 'Candidates were named and posts were counted.',
    },
  ]);
  const report = { ...lead, does: 'submit' as const, total: 4000 };
  return [
    { ...lead, on: '2019-11-29', does: 'acknowledge' },
    ...helpers,
    { ...report, on: '2020-02-26', text: 'Inspectors are in post in 3,100 of 4,000 schools.', done: 3100 },
    { ...lead, on: '2020-02-28', does: 'send_back', reason: '900 schools have no inspector yet; say when they will.' },
    { ...report, on: '2020-03-05', text: 'Inspectors are in post in 4,000 of 4,000 schools.', done: 4000 },
    { ...lead, on: '2020-03-10', does: 'accept' },
  ];
}

/** Instructions 5–9 have no term: noted, sometimes reported on, never overdue. */
function withoutTerm(regions: readonly string[], calendar: WorkingCalendar): StoryEvent[] {
  const recipients: [instruction: string, bodies: readonly string[]][] = [
    ['5', regions],
    ['6', [...regions, 'MIA']],
    ['7', regions],
    ['8', ['MES']],
    ['9', ['MLSPP', 'MOH', ...regions]],
  ];
  const noted = recipients.flatMap(([instruction, bodies]) =>
    bodies.flatMap((body, index): StoryEvent[] => {
      const turn = (index + Number(instruction)) % 7;
      const acknowledged: StoryEvent = {
        instruction,
        body,
        on: calendar.add(STORY_BEGINS, 2 + turn),
        does: 'acknowledge',
      };
      const progress: StoryEvent = {
        instruction,
        body,
        on: calendar.onOrBefore(addDays('2020-02-10', turn * 9)),
        does: 'report_progress',
        text: 'The work goes on; the plan for the year is approved.',
      };
      return turn === 6 ? [acknowledged] : [acknowledged, progress];
    }),
  );
  const roadmap = { instruction: '8', body: 'MES' };
  return [
    ...noted,
    {
      ...roadmap,
      on: '2020-06-15',
      does: 'submit',
      text: 'The roadmap was approved on 12 June 2020.',
      done: 1,
      total: 1,
    },
    { ...roadmap, on: '2020-06-18', does: 'accept' },
    {
      ...roadmap,
      on: '2020-07-20',
      does: 'reopen',
      reason: 'The roadmap is to be followed until its measures are done.',
    },
  ];
}

import type { DeadlineRequest, RecipientRequest } from '../instructions/instructions.dto.js';
import type { MeetingRequest } from '../meetings/meetings.dto.js';

/**
 * The first real case: the meeting on child safety of 28 November 2019, from the official news item of that day.
 * What the item does not say is not made up here: the doubts stand in the office's note.
 */
export const SEED_MEETING: MeetingRequest = {
  protocolNumber: '28-11-2019',
  title: 'On the safety of children',
  kind: 'conference_call',
  heldOn: '2019-11-28',
  chair: 'Deputy Prime Minister Berdibek Saparbayev',
  note: [
    'Present: heads of state and law-enforcement bodies, deputy akims of the regions and of Nur-Sultan, Almaty and Shymkent.',
    'Speakers: Vice Minister of Education and Science Sholpan Karinova; Vice Minister of Internal Affairs Arystanghali Zapparov.',
    'The number of the protocol is not in the news item; the day stands in for it.',
    '1,931 crimes against minors in ten months of 2019; growth in Almaty 46.6 %, Zhambyl 27.8 %, Atyrau 23 %.',
    'Video recording also in 74.5 % of preschools; lowest in North Kazakhstan, Akmola and Kostanay. 186 school buses short.',
    'Where the item says only “Almaty”, it does not tell the region from the city: growth of crimes; no security contracts.',
    'Outdoor toilets, 54.6 % in “Almaty”: the region, by the count of 415 of 760 schools published at the time.',
    'Instruction 9 names “state bodies”: the ministries of labour and of health are our reading, to be confirmed.',
    'Instruction 8 was said to be in preparation.',
  ].join('\n'),
};

export interface SeedInstruction {
  number: string;
  text: string;
  deadline: DeadlineRequest;
  recipients: (regions: readonly string[]) => RecipientRequest[];
}

const BEFORE_1_SEPTEMBER: DeadlineRequest = {
  written: 'before Sep. 1, 2020',
  kind: 'date',
  boundary: 'exclusive',
  namedDay: '2020-09-01',
};
const BY_1_MARCH: DeadlineRequest = {
  written: 'by March 1, 2020',
  kind: 'date',
  boundary: 'inclusive',
  namedDay: '2020-03-01',
};
const NO_TERM: DeadlineRequest = { kind: 'none' };

/** Each answers for itself. */
const each = (codes: readonly string[]): RecipientRequest[] => codes.map((code) => ({ code, role: 'lead' }));
const akims = (regions: readonly string[]) => each(regions);

export const SEED_INSTRUCTIONS: readonly SeedInstruction[] = [
  { number: '1', text: 'Equip schools with warm (indoor) toilets', deadline: BEFORE_1_SEPTEMBER, recipients: akims },
  { number: '2', text: 'Equip schools with video recording systems', deadline: BEFORE_1_SEPTEMBER, recipients: akims },
  {
    number: '3',
    text: 'Provide schools with specialised security services',
    deadline: BEFORE_1_SEPTEMBER,
    recipients: akims,
  },
  {
    number: '4',
    text: 'Provide schools with police inspectors, from internal reserves',
    deadline: BY_1_MARCH,
    recipients: (regions) => [
      { code: 'MIA', role: 'lead' },
      ...['MES', ...regions].map((code) => ({ code, role: 'co_executor' as const })),
    ],
  },
  {
    number: '5',
    text: 'Fence electric networks and transformers; fence the perimeters of schools',
    deadline: NO_TERM,
    recipients: akims,
  },
  {
    number: '6',
    text: 'Strengthen the safety of children on the roads',
    deadline: NO_TERM,
    recipients: (regions) => each([...regions, 'MIA']),
  },
  {
    number: '7',
    text: 'Fit carbon monoxide detectors and gas analysers in homes of socially vulnerable families',
    deadline: NO_TERM,
    recipients: akims,
  },
  {
    number: '8',
    text: 'Roadmap to strengthen the protection of minors’ rights, against domestic violence and child suicide',
    deadline: NO_TERM,
    recipients: () => each(['MES']),
  },
  {
    number: '9',
    text: 'Pay off wage arrears; timely social contributions; quality of medical services and medicines',
    deadline: NO_TERM,
    recipients: (regions) => each(['MLSPP', 'MOH', ...regions]),
  },
];

import type { Answer, TestApi } from './api.js';

/** Regions of 2019: the seventeen recipients of the seed meeting. */
export const REGIONS_2019 = [
  'KZ-11', 'KZ-15', 'KZ-19', 'KZ-23', 'KZ-27', 'KZ-31', 'KZ-35', 'KZ-39', 'KZ-43', 'KZ-47', 'KZ-55', 'KZ-59', 'KZ-61',
  'KZ-63', 'KZ-71', 'KZ-75', 'KZ-79',
]; // prettier-ignore

export const BEFORE_1_SEPTEMBER = {
  written: 'before Sep. 1, 2020',
  kind: 'date',
  boundary: 'exclusive',
  namedDay: '2020-09-01',
};
export const BY_1_MARCH = { written: 'by March 1, 2020', kind: 'date', boundary: 'inclusive', namedDay: '2020-03-01' };

export const MEETING = {
  protocolNumber: '12-5/05-1',
  title: 'On the safety of children',
  kind: 'conference_call',
  heldOn: '2019-11-28',
  chair: 'B. Saparbayev',
};

/** Throws with the problem's text when a step of a story did not go as told. */
export function done(answer: Answer, status = 200): Answer['body'] {
  if (answer.status !== status)
    throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The office records a meeting, drafts one instruction and issues it; gives the tasks by body code. */
export async function issueInstruction(
  api: TestApi,
  office: string,
  instruction: {
    number?: string;
    text?: string;
    deadline?: object;
    interim?: object;
    recipients: { code: string; role?: string }[];
  },
  issuedOn?: string,
): Promise<{ meeting: Answer['body']; instruction: Answer['body']; tasks: Map<string, Answer['body']> }> {
  const number = `p-${Math.random().toString(36).slice(2)}`;
  const meeting = done(
    await api.call('POST', '/api/v1/meetings', { as: office, body: { ...MEETING, protocolNumber: number } }),
    201,
  );
  const draft = done(
    await api.call('POST', `/api/v1/meetings/${meeting.id}/instructions`, {
      as: office,
      body: {
        number: instruction.number ?? '1',
        text: instruction.text ?? 'Equip schools with warm toilets',
        deadline: instruction.deadline ?? BEFORE_1_SEPTEMBER,
        recipients: instruction.recipients,
        ...(instruction.interim ? { interim: instruction.interim } : {}),
      },
    }),
    201,
  );
  const issued = done(
    await api.call('POST', `/api/v1/instructions/${draft.id}/issue`, {
      as: office,
      ifMatch: draft.version,
      body: issuedOn ? { issuedOn } : {},
    }),
  );
  const page = done(await api.call('GET', `/api/v1/tasks?instruction=${draft.id}&size=100`, { as: office }));
  return {
    meeting,
    instruction: issued,
    tasks: new Map(page.items.map((task: Answer['body']) => [task.organization.code, task])),
  };
}

export const REPORT = {
  text: 'Warm toilets were installed in 900 of 919 schools.',
  final: true,
  evidence: [{ kind: 'document', title: 'Act of acceptance', number: '17/4' }],
};

export const MORE_TIME = { proposedDay: '2020-10-01', reason: 'The boilers arrive in September.' };

export const INDICATOR = {
  code: 'warm-toilets',
  name: { kk: 'жылы дәретханасы бар мектептер', ru: 'школы с тёплыми туалетами', en: 'schools with warm toilets' },
  unit: 'schools',
};

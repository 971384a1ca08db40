import fc from 'fast-check';
import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import {
  DAYS,
  figureOf,
  PEOPLE,
  personFor,
  RegisterModel,
  VERBS,
  type ModelTask,
  type Step,
} from '../support/register-model.js';
import { BEFORE_1_SEPTEMBER, done, INDICATOR, issueInstruction } from '../support/stories.js';

/** `LOAD=full` takes the thousand sequences of the issue, `SEED=n` those of a run; ALWAYS comes first. */
const FULL = process.env.LOAD === 'full';
const SEQUENCES = FULL ? 1000 : 40;
const SEED = process.env.SEED === undefined ? undefined : Number(process.env.SEED);
/** One story with every verb in it, so that none is left to chance; and what failed once. */
const ALWAYS: readonly (readonly Step[])[] = [
  (
    'acknowledge ask refuse ask takeBack ask grant progress flag unflag scope move submit recall submit sendBack ' +
    'reconsider sendBack submit accept reconsider accept reopen submit close reconsider withdraw reconsider recall close reopen withdraw'
  )
    .split(' ')
    .map((verb) => verb as Step['verb'])
    .map((verb, n) => ({ verb, who: personFor(verb, 0), on: 0, stale: false, wait: n % 3, day: DAYS[verb === 'move' ? 4 : 3]!, done: n, wild: true })), // prettier-ignore
];
/** After it, a failing sequence is told as short as it has become. */
const TIME = FULL ? 3_600_000 : 240_000;
jest.setTimeout(TIME + 30_000);

const LEAD = 'KZ-61';
const HELPER = 'KZ-59';
const FIRST_DAY = '2019-11-28';
const EFFECTIVE = '2020-08-28';

/** Two steps of three are turned into ones that are open: else nearly every one would be refused at the door. */
const steps = fc.array(
  fc.record<Step>({
    verb: fc.constantFrom(...VERBS),
    who: fc.constantFrom(...PEOPLE, 'office', 'lead'),
    on: fc.constantFrom(0, 0, 1),
    stale: fc.constantFrom(true, false, false, false),
    wait: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) }),
    day: fc.constantFrom(...DAYS),
    done: fc.integer({ min: 0, max: 919 }),
    wild: fc.constantFrom(true, false, false),
  }),
  { minLength: 5, maxLength: 30, size: 'max' },
);

describe('any sequence of verbs by anybody', () => {
  let api: TestApi;
  let people: Record<Step['who'], string>;
  let counted: Record<string, number> = {};

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock(`${FIRST_DAY}T12:00:00+06:00`);
    people = {
      office: await api.person('office@gov.example', { body: 'DPMO', role: 'office' }),
      lead: await api.person('lead@gov.example', { body: LEAD, role: 'recipient' }),
      helper: await api.person('helper@gov.example', { body: HELPER, role: 'recipient' }),
      reader: await api.person('reader@gov.example', { body: 'DPMO', role: 'reader' }),
      stranger: await api.person('stranger@gov.example', { body: 'KZ-75', role: 'recipient' }),
    };
  });
  afterAll(() => api?.stop());

  it(`leaves the register as a simple model says, ${SEQUENCES} times`, async () => {
    counted = {};
    const report = await fc.check(
      fc.asyncProperty(steps, (sequence) => play(sequence)),
      {
        numRuns: SEQUENCES,
        ...(SEED === undefined ? {} : { seed: SEED }),
        examples: ALWAYS.map((sequence) => [[...sequence]]),
      },
    );
    if (report.failed) throw new Error(fc.defaultReportMessage(report), { cause: report.errorInstance });
    // Otherwise the model and the register agree about refusals alone.
    for (const verb of VERBS) expect([verb, (counted[verb] ?? 0) > 0]).toEqual([verb, true]);
  });

  async function play(sequence: readonly Step[]): Promise<void> {
    const day = new Date(`${FIRST_DAY}T06:00:00Z`);
    await setDay(day);
    const { instruction, tasks } = await issueInstruction(api, people.office, {
      deadline: BEFORE_1_SEPTEMBER,
      recipients: [
        { code: LEAD, role: 'lead' },
        { code: HELPER, role: 'co_executor' },
      ],
    });
    const indicator = { ...INDICATOR, recipients: [{ code: LEAD, target: 919 }, { code: HELPER, target: 919 }] }; // prettier-ignore
    done(await api.call('POST', `/api/v1/instructions/${instruction.id}/indicators`, { as: people.office, body: indicator }), 201); // prettier-ignore
    const model = new RegisterModel(EFFECTIVE);
    const ids = [tasks.get(LEAD).id, tasks.get(HELPER).id] as const;
    for (const drawn of sequence) {
      if (drawn.wait > 0) {
        day.setUTCDate(day.getUTCDate() + drawn.wait);
        await setDay(day);
      }
      const step = drawn.wild ? drawn : model.openedUp(drawn, dayOf(day));
      const seen = model.tasks[step.on].version - (step.stale ? 1 : 0);
      const expected = model.take(step, dayOf(day));
      if (expected === undefined) continue;
      const answer = await ask(step, ids[step.on], seen, dayOf(day));
      if (answer.status !== expected) throw new Error(`${step.verb}: ${answer.status} ${JSON.stringify(answer.body)}, the model says ${expected}`); // prettier-ignore
      if (answer.status < 300) counted[step.verb] = (counted[step.verb] ?? 0) + 1;
    }
    for (const on of [0, 1] as const) expect(await inRegister(ids[on])).toEqual(inModel(model.tasks[on], dayOf(day)));
    await listsAgree(instruction.id, model, dayOf(day));
  }

  const setDay = (day: Date) => api.setClock(day.toISOString());
  const dayOf = (day: Date) => day.toISOString().slice(0, 10);

  async function ask({ verb, who, day, done: count }: Step, id: string, seen: number, today: string): Promise<Answer> {
    const filed = { text: 'x', evidence: [{ kind: 'document', title: 'Act' }], figures: [{ code: INDICATOR.code, done: count, total: 919, asOf: today }] }; // prettier-ignore
    const deadline = { written: day, kind: 'date', boundary: 'inclusive', namedDay: day };
    const task = `/api/v1/tasks/${id}`;
    const onReport = async (part: string) => `/api/v1/reports/${await newest('report', id, 'AND final')}/${part}`;
    const onRequest = async (part: string) => `/api/v1/extensions/${await newest('extension_request', id)}/${part}`;
    const calls: Record<Step['verb'], () => Promise<[string, object?]>> = {
      acknowledge: () => Promise.resolve([`${task}/acknowledge`]),
      progress: () => Promise.resolve([`${task}/reports`, { ...filed, final: false }]),
      submit: () => Promise.resolve([`${task}/reports`, { ...filed, final: true }]),
      recall: async () => [await onReport('recall')],
      accept: async () => [await onReport('accept')],
      sendBack: async () => [await onReport('return'), { reason: 'Not signed' }],
      reconsider: async () => [await onReport('reconsider'), { reason: 'x' }],
      withdraw: () => Promise.resolve([`${task}/withdraw`, { reason: 'x' }]),
      close: () => Promise.resolve([`${task}/close`, { reasonCode: 'money', reason: 'x' }]),
      reopen: () => Promise.resolve([`${task}/reopen`, { reason: 'x' }]),
      flag: () => Promise.resolve([`${task}/risk`, { atRisk: true, reason: 'x' }]),
      unflag: () => Promise.resolve([`${task}/risk`, { atRisk: false, reason: 'x' }]),
      ask: () => Promise.resolve([`${task}/extensions`, { proposedDay: day, reason: 'x' }]),
      takeBack: async () => [await onRequest('withdraw')],
      grant: async () => [await onRequest('grant'), {}],
      refuse: async () => [await onRequest('refuse'), { reason: 'x' }],
      move: () => Promise.resolve([`${task}/deadline`, { deadline, reason: 'x' }]),
      scope: () => Promise.resolve([`${task}/scope`, { text: `scope of ${day}`, reason: 'x' }]),
    };
    const [path, body] = await calls[verb]();
    return api.call('POST', path, { as: people[who], ifMatch: seen, ...(body ? { body } : {}) });
  }

  async function newest(table: string, taskId: string, and = ''): Promise<string> {
    const [row] = await api.sql<{ id: string }>(
      `SELECT id FROM ${table} WHERE task_id = $1 ${and} ORDER BY ordinal DESC LIMIT 1`,
      [taskId],
    );
    return row!.id;
  }

  /** One task as its readers and its tables tell it. */
  async function inRegister(id: string) {
    const view = done(await api.call('GET', `/api/v1/tasks/${id}`, { as: people.office }));
    const rows = <Row>(sql: string) => api.sql<Row>(sql, [id]);
    const reports = await rows('SELECT final, decision, filed_on AS "filedOn", (figures->0->>\'done\')::int AS done FROM report WHERE task_id = $1 ORDER BY ordinal'); // prettier-ignore
    const extensions = await rows('SELECT state, proposed_day AS day FROM extension_request WHERE task_id = $1 ORDER BY ordinal'); // prettier-ignore
    const deadlines = done(await api.call('GET', `/api/v1/tasks/${id}/deadlines`, { as: people.office })).items;
    const history = done(await api.call('GET', `/api/v1/tasks/${id}/history`, { as: people.office })).items;
    const { state, version, filedOn, closedOn, punctuality, originalPunctuality, atRisk, scopeNote, overdue } = view;
    return {
      ...{ state, version, filedOn, closedOn, punctuality, originalPunctuality, atRisk, scope: scopeNote, overdue },
      effectiveDay: view.deadline.effectiveDay,
      moves: [view.deadlineMoves, deadlines.length - 1],
      reports,
      extensions,
      log: history.map(({ action }: { action: string }) => action),
    };
  }

  function inModel(task: ModelTask, today: string) {
    const { moves, closedWithLead: _closedWithLead, setAside: _setAside, ...fields } = task;
    return { ...fields, overdue: isOverdue(task, today), moves: [moves, moves] };
  }

  const isOverdue = ({ closedOn, state, effectiveDay }: ModelTask, today: string) =>
    closedOn === null && state !== 'under_review' && today > effectiveDay;

  /** The figures above a list are its length, whoever asks. */
  async function listsAgree(instruction: string, { tasks }: RegisterModel, today: string): Promise<void> {
    const count = async (query: string, who: Step['who'] = 'office') =>
      done(await api.call('GET', `/api/v1/tasks?instruction=${instruction}${query}`, { as: people[who] })).total;
    for (const state of new Set(tasks.map((task) => task.state))) {
      expect(await count(`&state=${state}`)).toBe(tasks.filter((task) => task.state === state).length);
    }
    expect(await count('&overdue=true')).toBe(tasks.filter((task) => isOverdue(task, today)).length);
    expect(await count('&atRisk=true')).toBe(tasks.filter(({ atRisk }) => atRisk).length);
    const progress = done(await api.call('GET', `/api/v1/instructions/${instruction}/indicators/${INDICATOR.code}/progress`, { as: people.office })); // prettier-ignore
    const figures = progress.recipients.map(
      (each: { latest: { numerator: number } | null }) => each.latest?.numerator ?? null,
    );
    // What was withdrawn is not asked for any more, so it does not count.
    const byModel = [tasks[1], tasks[0]].filter(({ state }) => state !== 'withdrawn').map(figureOf);
    expect(figures).toEqual(byModel);
    expect(progress.total.numerator).toBe(byModel.reduce((sum: number, figure) => sum + (figure ?? 0), 0));
    expect([await count('', 'lead'), await count('', 'helper'), await count('', 'stranger')]).toEqual([1, 1, 0]);
  }
});

import { randomUUID } from 'node:crypto';
import { CLOSED_STATES, STATES, type State } from '../../src/tasks/task-lifecycle.js';
import type { TaskVerb } from '../../src/tasks/task-verbs.js';
import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { makeReport, makeTask } from '../support/factory.js';
import { MORE_TIME, REPORT } from '../support/stories.js';

const reason = 'As agreed.';
const later = { kind: 'date', boundary: 'inclusive', namedDay: '2020-12-01' };

interface Made {
  task: string;
  report: string;
  extension: string;
  approval: string;
  /** Of a task with periods: one that is open. */
  slot: string | undefined;
}

/** Of a task with periods the same request concerns one of them; nobody asks for the last two. */
const OF_A_PERIOD: Partial<Record<TaskVerb, TaskVerb>> = {
  submit: 'submit_slot',
  recall: 'recall_slot',
  accept: 'accept_slot',
  send_back: 'return_slot',
  reconsider: 'reconsider_slot',
};
type AskedVerb = Exclude<
  TaskVerb,
  | 'submit_slot'
  | 'recall_slot'
  | 'accept_slot'
  | 'return_slot'
  | 'reconsider_slot'
  | 'close_with_lead'
  | 'complete_slots'
  | 'pass_on'
>;

/** How each verb is asked for. */
const ROUTES: Readonly<Record<AskedVerb, (made: Made) => [path: string, body?: object]>> = {
  acknowledge: ({ task }) => [`tasks/${task}/acknowledge`],
  report_progress: ({ task }) => [`tasks/${task}/reports`, { text: 'Half.', final: false }],
  submit: ({ task }) => [`tasks/${task}/reports`, REPORT],
  recall: ({ report }) => [`reports/${report}/recall`],
  accept: ({ report }) => [`reports/${report}/accept`],
  send_back: ({ report }) => [`reports/${report}/return`, { reason }],
  reconsider: ({ report }) => [`reports/${report}/reconsider`, { reason }],
  withdraw: ({ task }) => [`tasks/${task}/withdraw`, { reason }],
  close_unexecuted: ({ task }) => [`tasks/${task}/close`, { reasonCode: 'money', reason }],
  reopen: ({ task }) => [`tasks/${task}/reopen`, { reason }],
  move_deadline: ({ task }) => [`tasks/${task}/deadline`, { deadline: later, reason }],
  give_awaited_day: ({ task }) => [`tasks/${task}/awaited-day`, { day: '2020-10-01' }],
  take_proposed_term: ({ task }) => [`tasks/${task}/proposed-term`, {}],
  change_scope: ({ task }) => [`tasks/${task}/scope`, { text: 'Half of it', reason }],
  flag_risk: ({ task }) => [`tasks/${task}/risk`, { atRisk: true, reason }],
  clear_risk: ({ task }) => [`tasks/${task}/risk`, { atRisk: false, reason }],
  request_extension: ({ task, slot }) => [`tasks/${task}/extensions`, { ...MORE_TIME, ...(slot ? { slot } : {}) }],
  withdraw_extension: ({ extension }) => [`extensions/${extension}/withdraw`],
  grant_extension: ({ extension }) => [`extensions/${extension}/grant`, {}],
  refuse_extension: ({ extension }) => [`extensions/${extension}/refuse`, { reason }],
  set_inner_deadline: ({ task }) => [`tasks/${task}/inner-deadline`, { day: '2020-09-07', reason }],
  mark_ready: ({ task }) => [`tasks/${task}/ready`, { ready: true, note: reason }],
  change_lead: ({ task }) => [`tasks/${task}/lead`, { reason }],
  reassign: ({ task }) => [`tasks/${task}/reassign`, { to: 'KZ-75', reason }],
  delegate: ({ task }) => [
    `tasks/${task}/delegations`,
    { parts: [{ name: `District of ${task}`, day: '2020-09-07' }] },
  ],
  approve: ({ approval }) => [`approvals/${approval}/approve`],
  comment: ({ task }) => [`tasks/${task}/comments`, { text: 'When?' }],
  write_note: ({ task }) => [`tasks/${task}/notes`, { text: 'Late again.' }],
  decline: ({ approval }) => [`approvals/${approval}/decline`, { reason }],
};
const ASKED = Object.keys(ROUTES) as AskedVerb[];

const TERMS = {
  date: { kind: 'date', written: '', namedDay: '2020-08-28', boundary: 'inclusive' },
  none: { kind: 'none', written: '' },
  recurring: { kind: 'recurring', written: '', rule: 'FREQ=MONTHLY;BYMONTHDAY=25' },
  event: {
    kind: 'event',
    written: '',
    event: 'approval of the roadmap',
    eventDay: null,
    offset: null,
    boundary: 'inclusive',
  },
};

/** `part`: what a region has given to a district. Another's task (404) is nobody's to act upon, nor is any an administrator's. */
type Whose = 'lead' | 'co_executor' | 'part';
const DISTRICT = 'KZ-61-01';

describe('what a task’s page offers', () => {
  let api: TestApi;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2020-09-07T12:00:00+06:00');
    // Each state is written straight into its row; what the table of verbs lets through is not caught behind it either.
    await api.sql('ALTER TABLE task DISABLE TRIGGER task_transition_allowed');
    await api.sql(`INSERT INTO register_setting (name, value) VALUES ('two_person_approval', 'true')`);
    tokens.office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    tokens.asker = await api.person('asker@gov.example', { body: 'DPMO', role: 'office' });
    tokens.recipient = await api.person('a@gov.example', { body: 'KZ-61', role: 'recipient' });
    tokens.ministry = await api.person('mia@gov.example', { body: 'MIA', role: 'recipient' });
    await api.sql(
      `INSERT INTO body (code, kind, time_zone, parent_id) SELECT $1, 'district', time_zone, id FROM body WHERE code = 'KZ-61'`,
      [DISTRICT],
    );
    await api.sql(
      `INSERT INTO body_name (body_id, name_kk, name_ru, name_en) SELECT id, 'a', 'a', 'a' FROM body WHERE code = $1`,
      [DISTRICT],
    );
    tokens.district = await api.person('d@gov.example', { body: DISTRICT, role: 'recipient' });
    tokens.administrator = await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator' });
    tokens.reader = await api.person('reader@gov.example', { body: 'DPMO', role: 'reader' });
  });
  afterAll(() => api?.stop());

  /** `bare`: nothing hangs on the task. `laden`: a flag, a request for more time and a wish of the asker's do. */
  async function make(state: State, whose: Whose, laden: boolean, kind: keyof typeof TERMS): Promise<Made> {
    const effectiveDay = kind === 'date' ? '2020-08-28' : null;
    const role = whose === 'co_executor' ? whose : 'lead';
    const above = { lead: undefined, co_executor: 'MIA', part: 'KZ-61' }[whose];
    const lead = above && (await makeTask(api, { body: above, effectiveDay }));
    const { id, instructionId } = await makeTask(api, {
      body: whose === 'part' ? DISTRICT : 'KZ-61',
      effectiveDay,
      role,
      ...(lead ? { instructionId: lead.instructionId } : {}),
    });
    if (lead && whose === 'part') {
      await api.sql(
        `UPDATE task t SET parent_task_id = w.id, answerable_id = w.organization_id FROM task w WHERE t.id = $1 AND w.id = $2`,
        [id, lead.id],
      );
    }
    await api.sql(`UPDATE instruction SET issued_on = '2020-09-01' WHERE id = $1`, [instructionId]);
    const closed = (CLOSED_STATES as readonly State[]).includes(state);
    const inHands = !closed && state !== 'under_review';
    // Off control by a report of its own, or with its lead's.
    const accepted = state === 'executed' && role === 'lead';
    const filed = state === 'under_review' || accepted;
    const decision = accepted ? 'accepted' : state === 'returned' ? 'returned' : 'set_aside';
    await api.sql(
      `UPDATE task SET state = $2, closed_on = $3, with_recipient_since = CASE WHEN $4 THEN with_recipient_since END,
              filed_on = $5, at_risk = $6, at_risk_reason = CASE WHEN $6 THEN 'Snow' END, deadline_terms = $7,
              deadline_kind = $8, punctuality = CASE WHEN $9 THEN 'on_time' END WHERE id = $1`,
      [
        id,
        state,
        closed ? '2020-08-20' : null,
        inHands,
        filed ? '2020-08-19' : null,
        laden && !closed,
        JSON.stringify(TERMS[kind]),
        kind,
        accepted,
      ],
    );
    await makeReport(api, id, 1, '2020-08-19');
    const periodDecided = kind === 'recurring' && (laden || closed);
    const waits = state === 'under_review' || (kind === 'recurring' && !periodDecided);
    const [report] = await api.sql<{ id: string }>(
      `UPDATE report SET decision = $2, decided_at = $3, decision_reason = CASE WHEN $2::text IS NOT NULL THEN 'Blurred' END
        WHERE task_id = $1 RETURNING id`,
      [id, waits ? null : periodDecided ? 'accepted' : decision, waits ? null : '2020-08-19'],
    );
    if (kind === 'recurring') {
      await api.sql(
        `WITH slot AS (
           INSERT INTO task_slot (task_id, organization_id, kind, day, opens_on, effective_day, reminded, state, filed_on, punctuality)
           SELECT id, organization_id, 'execution', '2020-08-25'::date, '2020-08-01'::date, '2020-08-25'::date, true, $2, '2020-08-19'::date, 'on_time'
             FROM task WHERE id = $1
           UNION ALL
           SELECT id, organization_id, 'execution', '2020-09-25'::date, '2020-09-01'::date, '2020-09-25'::date, true, 'open', NULL, NULL
             FROM task WHERE id = $1 RETURNING id, state)
         UPDATE report SET slot_id = slot.id FROM slot WHERE task_id = $1 AND slot.state = $2`,
        [id, periodDecided ? 'accepted' : 'under_review'],
      );
    }
    const [slot] = await api.sql<{ id: string }>(`SELECT id FROM task_slot WHERE task_id = $1 AND state = 'open'`, [
      id,
    ]);
    const [extension] = await api.sql<{ id: string }>(
      `INSERT INTO extension_request (task_id, organization_id, ordinal, proposed_day, reason, effective_day, late, asked_by, asked_on, state, decided_at, slot_id)
       SELECT t.id, t.organization_id, 1, '2020-10-01', 'Snow', '2020-08-28', false, p.id, '2020-08-01', $2,
              CASE WHEN $2 = 'lapsed' THEN now() END, $3 FROM task t, person p WHERE t.id = $1 AND p.email = 'a@gov.example' RETURNING id`,
      [id, laden && !closed ? 'pending' : 'lapsed', slot?.id ?? null],
    );
    const [approval] = await api.sql<{ id: string }>(
      `INSERT INTO approval_request (task_id, organization_id, verb, payload, asked_by, state, decided_at)
       SELECT t.id, t.organization_id, $2, '{"reason": "Snow"}', p.id, $3, CASE WHEN $3 = 'lapsed' THEN now() END
         FROM task t, person p WHERE t.id = $1 AND p.email = 'asker@gov.example' RETURNING id`,
      [id, closed ? 'reopen' : 'withdraw', laden ? 'pending' : 'lapsed'],
    );
    return { task: id, report: report!.id, extension: extension!.id, approval: approval!.id, slot: slot?.id };
  }

  /** Whoever may not see it is offered nothing, whatever version they guess. */
  async function view(as: string, task: string): Promise<{ version: number; verbs: TaskVerb[] }> {
    const answer = await api.call('GET', `/api/v1/tasks/${task}`, { as });
    return answer.status < 300 ? (answer.body as { version: number; verbs: TaskVerb[] }) : { version: 1, verbs: [] };
  }

  async function ask(as: string, verb: AskedVerb, made: Made, ifMatch: number): Promise<Answer> {
    const [path, body] = ROUTES[verb](made);
    return api.call('POST', `/api/v1/${path}`, { as, ifMatch, body, key: randomUUID() });
  }

  interface Case {
    state: State;
    role: Whose;
    laden: boolean;
    kind: keyof typeof TERMS;
  }
  const CASES: Case[] = [
    ...STATES.flatMap((state) =>
      (['lead', 'co_executor'] as const).flatMap((role) =>
        [false, true].map((laden): Case => ({ state, role, laden, kind: 'date' })),
      ),
    ),
    ...STATES.map((state): Case => ({ state, role: 'part', laden: false, kind: 'date' })),
    ...(['none', 'event', 'recurring'] as const).map((kind): Case => ({
      state: 'in_progress',
      role: 'lead',
      laden: false,
      kind,
    })),
    { state: 'acknowledged', role: 'co_executor', laden: false, kind: 'recurring' },
    { state: 'in_progress', role: 'lead', laden: true, kind: 'recurring' },
    { state: 'executed', role: 'lead', laden: false, kind: 'recurring' },
  ];

  it.each(CASES)(
    'to anybody is what the interface then does: $state, $role, laden: $laden, $kind',
    async ({ state, role, laden, kind }) => {
      const fresh = () => make(state, role, laden, kind);
      for (const [name, token] of Object.entries(tokens)) {
        let made = await fresh();
        let offer = await view(token, made.task);
        for (const verb of ASKED) {
          const offered = offer.verbs.includes(verb) || offer.verbs.includes(OF_A_PERIOD[verb] ?? verb);
          const answer = await ask(token, verb, made, offer.version);
          const told = { name, verb, taken: answer.status < 300, code: answer.body.code as unknown };
          expect(told).toEqual({ name, verb, taken: offered, code: offered ? undefined : expect.any(String) });
          expect([200, 201, 403, 404, 409, 422]).toContain(answer.status);
          if (answer.status >= 300) continue;
          made = await fresh();
          offer = await view(token, made.task);
        }
        // No refusal changed anything: the version is still the one that was read.
        const { verbs, version } = await view(token, made.task);
        expect(version).toBe(offer.version);
        expect([...ASKED, ...Object.values(OF_A_PERIOD)]).toEqual(expect.arrayContaining(verbs));
      }
    },
    120_000,
  );
});

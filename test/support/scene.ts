import { startTestApi, type TestApi } from './api.js';
import { done, INDICATOR, issueInstruction, MEETING, MORE_TIME, REGIONS_2019, REPORT } from './stories.js';

/** What only region B and the office may know. Each text stands in one kind of row. */
export const SECRETS = {
  instruction: 'SECRET-B-instruction',
  meeting: 'SECRET-B-meeting',
  report: 'SECRET-B-report',
  evidence: 'SECRET-B-act',
  file: 'SECRET-B-file',
  indicator: 'SECRET-B-indicator',
  reason: 'SECRET-B-reason',
  risk: 'SECRET-B-risk',
  extension: 'SECRET-B-extension',
  slot: 'SECRET-B-slot',
  scope: 'SECRET-B-scope',
  approval: 'SECRET-B-approval',
  notice: 'SECRET-B-notice',
  reminder: 'SECRET-B-step',
  person: 'secret.b@gov.example',
  filter: 'SECRET-B-filter',
  draft: 'SECRET-office-draft',
  note: 'SECRET-office-note',
  comment: 'SECRET-B-comment',
  inner: 'SECRET-office-inner-note',
};

export interface Scene {
  api: TestApi;
  office: string;
  /** Turkistan: the region that asks. */
  a: string;
  /** North Kazakhstan: the region whose rows must not be seen. */
  b: string;
  reader: string;
  administrator: string;
  /** Signed in, without any post. */
  postless: string;
  own: Objects;
  foreign: Objects;
  /** Recorded and drafted, seen by the office and readers alone. */
  draft: { meeting: string; instruction: string };
  /** The instruction that both regions carry out, and B's task under it. */
  shared: { meeting: string; instruction: string; tasks: Map<string, { id: string }> };
}

export interface Objects {
  meeting: string;
  instruction: string;
  task: string;
  returned: string;
  report: string;
  /** A request for more time that waits. */
  extension: string;
  /** A withdrawal that waits for a second person of the office. */
  approval: string;
  /** The recipient's own absence, to come. */
  substitution: string;
  /** Named by the reports. */
  file: string;
  /** The recipient's own saved filter. */
  filter: string;
  /** Told to the recipient's own person. */
  notice: string;
  /** Who answers for the body. */
  person: string;
  /** To that person. */
  letter: string;
  /** Of the recipient's own person, beside the one that asks. */
  session: string;
}

export const A = 'KZ-61';
export const B = 'KZ-59';

/** Two regions with everything that can hang on a task, and the people of every role. Frozen at 28 November 2019. */
export async function startScene(): Promise<Scene> {
  const api = await startTestApi({ databasePool: 10 });
  await api.setClock('2019-11-28T12:00:00+06:00');
  const office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
  const a = await api.person('a@gov.example', { body: A, role: 'recipient' });
  const b = await api.person(SECRETS.person, { body: B, role: 'recipient' });
  const reader = await api.person('reader@gov.example', { body: 'DPMO', role: 'reader' });
  const administrator = await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator' });
  const postless = await api.person('postless@gov.example', null);

  const both = await issueInstruction(api, office, { recipients: REGIONS_2019.map((code) => ({ code })) });
  const own = await objectsOf(api, office, a, A, (key) => `own-${key}`);
  const foreign = await objectsOf(api, office, b, B, (key) => SECRETS[key]);
  const meeting = done(
    await api.call('POST', '/api/v1/meetings', {
      as: office,
      body: { ...MEETING, protocolNumber: 'draft', title: SECRETS.draft, note: SECRETS.note },
    }),
    201,
  );
  const draft = done(
    await api.call('POST', `/api/v1/meetings/${meeting.id}/instructions`, {
      as: office,
      body: { number: '1', text: SECRETS.draft, deadline: { kind: 'none' }, recipients: [{ code: A }, { code: B }] },
    }),
    201,
  );
  return {
    api,
    office,
    a,
    b,
    reader,
    administrator,
    postless,
    own,
    foreign,
    draft: { meeting: meeting.id, instruction: draft.id },
    shared: { meeting: both.meeting.id, instruction: both.instruction.id, tasks: both.tasks },
  };
}

/** A task of this body alone, with a returned and a waiting report, a flag, a notice and a reminder. */
async function objectsOf(
  api: TestApi,
  office: string,
  recipient: string,
  code: string,
  text: (key: keyof typeof SECRETS) => string,
): Promise<Objects> {
  const { meeting, instruction, tasks } = await issueInstruction(api, office, {
    text: text('instruction'),
    recipients: [{ code }],
  });
  await api.sql('UPDATE meeting SET title = $2, note = $3 WHERE id = $1', [meeting.id, text('meeting'), SECRETS.note]);
  const { id, version } = tasks.get(code);
  const counted = { ...INDICATOR, unit: text('indicator'), recipients: [{ code, target: 919 }] };
  done(await api.call('POST', `/api/v1/instructions/${instruction.id}/indicators`, { as: office, body: counted }), 201);
  const upload = { name: `${text('file')}.txt`, content: text('file') };
  const { id: fileId } = done(
    await api.call('POST', `/api/v1/tasks/${id}/files`, { as: recipient, file: upload }),
    201,
  );
  const body = {
    ...REPORT,
    text: text('report'),
    evidence: [
      { kind: 'document', title: text('evidence') },
      { kind: 'file', fileId },
    ],
    figures: [{ indicator: text('evidence'), code: INDICATOR.code, done: 1, total: 2, asOf: '2019-11-28' }],
  };
  const file = async (seen: number) =>
    done(await api.call('POST', `/api/v1/tasks/${id}/reports`, { as: recipient, ifMatch: seen, body }), 201);
  const first = await file(version);
  const returned = done(
    await api.call('POST', `/api/v1/reports/${first.id}/return`, {
      as: office,
      ifMatch: first.version,
      body: { reason: text('reason') },
    }),
  );
  const extension = done(
    await api.call('POST', `/api/v1/tasks/${id}/extensions`, {
      as: recipient,
      ifMatch: returned.version,
      body: { ...MORE_TIME, reason: text('extension') },
    }),
    201,
  );
  const report = await file(extension.version);
  for (const as of [recipient, office]) {
    done(await api.call('POST', `/api/v1/tasks/${id}/comments`, { as, body: { text: text('comment') } }), 201);
  }
  done(await api.call('POST', `/api/v1/tasks/${id}/notes`, { as: office, body: { text: SECRETS.inner } }), 201);
  await api.sql('UPDATE task SET scope_note = $2 WHERE id = $1', [id, text('scope')]);
  await api.sql('UPDATE task SET at_risk = true, at_risk_reason = $2 WHERE id = $1', [id, text('risk')]);
  const filter = { name: text('filter'), query: `q=${text('filter')}` };
  const saved = done(await api.call('POST', '/api/v1/me/filters', { as: recipient, body: filter }), 201);
  await api.sql(
    `WITH slot AS (
       INSERT INTO task_slot (task_id, organization_id, kind, day, opens_on, effective_day, reminded, revision, last_day, original_effective_day, moved_at)
       SELECT id, organization_id, 'interim', '2020-03-31', '2020-03-01', '2020-04-01', true, 2, '2020-04-01', '2020-03-31', now() FROM task WHERE id = $1
       RETURNING *)
     INSERT INTO slot_deadline (slot_id, revision, task_id, organization_id, previous_effective_day, last_day, effective_day, reason)
     SELECT id, revision, task_id, organization_id, original_effective_day, last_day, effective_day, $2 FROM slot`,
    [id, text('slot')],
  );
  const [notice] = await api.sql<{ id: string }>(
    `INSERT INTO notice (person_id, kind, task_id, params)
     SELECT h.person_id, 'report_returned', $1, jsonb_build_object('reason', $2::text)
       FROM post_holding h JOIN post o ON o.id = h.post_id JOIN body b ON b.id = o.body_id WHERE b.code = $3 RETURNING id`,
    [id, text('notice'), code],
  );
  const [session] = await api.sql<{ id: string }>(
    `INSERT INTO session (token_hash, person_id, kind, expires_at)
     SELECT sha256($1::text::bytea), h.person_id, 'browser', now() + interval '1 day'
       FROM post_holding h JOIN post o ON o.id = h.post_id JOIN body b ON b.id = o.body_id WHERE b.code = $1 RETURNING id`,
    [code],
  );
  await api.sql(
    `INSERT INTO reminder (task_id, organization_id, deadline_revision, step, person_id, planned_on)
     SELECT t.id, t.organization_id, 1, $2, h.person_id, '2020-08-01'
       FROM task t JOIN post o ON o.body_id = t.organization_id JOIN post_holding h ON h.post_id = o.id WHERE t.id = $1`,
    [id, text('reminder')],
  );
  return {
    meeting: meeting.id,
    instruction: instruction.id,
    task: id,
    returned: first.id,
    report: report.id,
    extension: extension.id,
    approval: await askedForApproval(api, id, text('approval')),
    substitution: await awayFor(api, code),
    file: fileId,
    filter: saved.id,
    notice: notice!.id,
    ...(await letterTo(api, code)),
    session: session!.id,
  };
}

/** Whoever answers for the body, and a letter to them that has been sent. */
async function letterTo(api: TestApi, code: string): Promise<{ person: string; letter: string }> {
  const [row] = await api.sql<{ person: string; letter: string }>(
    `INSERT INTO letter (person_id, kind, local_day, state, not_before, sent_at)
     SELECT h.person_id, 'digest', '2018-01-01', 'sent', now(), now()
       FROM post_holding h JOIN post o ON o.id = h.post_id JOIN body b ON b.id = o.body_id WHERE b.code = $1
     RETURNING id AS letter, person_id AS person`,
    [code],
  );
  return row!;
}

/** As if somebody else in the office had asked to withdraw the task. */
export async function askedForApproval(api: TestApi, taskId: string, reason: string): Promise<string> {
  await api.sql(`INSERT INTO person (email, name) VALUES ('first@gov.example', 'First') ON CONFLICT DO NOTHING`);
  const [row] = await api.sql<{ id: string }>(
    `INSERT INTO approval_request (task_id, organization_id, verb, payload, asked_by)
     SELECT t.id, t.organization_id, 'withdraw', jsonb_build_object('reason', $2::text), p.id
       FROM task t, person p WHERE t.id = $1 AND p.email = 'first@gov.example' RETURNING id`,
    [taskId, reason],
  );
  return row!.id;
}

/** The body's recipient will be away, and somebody of another house acts: an administrator may name anybody. */
export async function awayFor(api: TestApi, code: string): Promise<string> {
  const [row] = await api.sql<{ id: string }>(
    `INSERT INTO substitution (person_id, substitute_id, from_day, to_day, created_by)
     SELECT h.person_id, p.id, '2031-01-01', '2031-01-02', p.id
       FROM post_holding h JOIN post o ON o.id = h.post_id JOIN body b ON b.id = o.body_id, person p
      WHERE b.code = $1 AND o.role = 'recipient' AND p.email = 'office@gov.example' LIMIT 1 RETURNING id`,
    [code],
  );
  return row!.id;
}

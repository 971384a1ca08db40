import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { BEFORE_1_SEPTEMBER, done, INDICATOR, issueInstruction, REPORT } from '../support/stories.js';

const DISTRICT = 'akimat@saryagash.example';

/** Rule 11: Turkistan splits its task to its districts, and goes on answering for it. */
describe('delegation to districts', () => {
  let api: TestApi;
  let office: string;
  let region: string;
  let other: string;
  let reader: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2019-11-28T12:00:00+06:00');
    office = await api.person('office@part.example', { body: 'DPMO', role: 'office' });
    reader = await api.person('reader@part.example', { body: 'DPMO', role: 'reader' });
    region = await api.person('turkistan@part.example', { body: 'KZ-61', role: 'recipient' });
    other = await api.person('north@part.example', { body: 'KZ-59', role: 'recipient' });
  });
  afterAll(() => api?.stop());

  const call = (as: string, path: string, ifMatch?: number, body?: unknown) =>
    api.call(ifMatch === undefined ? 'GET' : 'POST', `/api/v1/${path}`, { as, ifMatch, body });
  const task = async (id: string, as = office) => done(await call(as, `tasks/${id}`));
  const act = async (as: string, id: string, verb: string, body: unknown = {}) => {
    const answer = await call(as, `tasks/${id}/${verb}`, (await task(id)).version, body);
    return done(answer, answer.status === 201 ? 201 : 200);
  };
  const whole = async (text = 'Equip schools with warm toilets') => {
    const { tasks, instruction } = await issueInstruction(api, office, {
      text,
      recipients: [{ code: 'KZ-61' }, { code: 'KZ-59' }],
    });
    return { id: tasks.get('KZ-61').id as string, sibling: tasks.get('KZ-59').id as string, instruction };
  };
  const delegate = (id: string, parts: object[], version = 1, as = region) =>
    call(as, `tasks/${id}/delegations`, version, { parts });
  const SARYAGASH = { name: 'Saryagash district', day: '2020-06-01', note: '62 schools' };
  const KENTAU = { name: 'Kentau town', day: '2020-08-28' };
  /** The people of a district sign in once an administrator has invited them. */
  const peopleOf = async (code: string, email: string) => api.person(email, { body: code, role: 'recipient' });
  async function split() {
    const story = await whole();
    const { items } = done(await delegate(story.id, [SARYAGASH, KENTAU]), 201);
    const part = (name: string): string => items.find((item: Answer['body']) => item.organization.name === name).taskId;
    const code = (name: string): string =>
      items.find((item: Answer['body']) => item.organization.name === name).organization.code;
    const saryagash = await peopleOf(code(SARYAGASH.name), 's@part.example');
    const kentau = await peopleOf(code(KENTAU.name), 'k@part.example');
    return { ...story, part: part(SARYAGASH.name), second: part(KENTAU.name), saryagash, kentau };
  }
  const decided = async (as: string, taskId: string, verb: string, body: unknown = {}) => {
    const { id, version } = done(await call(as, `tasks/${taskId}/reports`)).items.at(-1);
    return call(as, `reports/${id}/${verb}`, version, body);
  };

  it('a region names its districts, and each has a task of its own with an earlier inner deadline', async () => {
    const { id } = await whole();
    const given = done(await delegate(id, [{ ...SARYAGASH, email: DISTRICT }, KENTAU]), 201);
    expect(given).toMatchObject({ version: 2, ready: { numerator: 0, denominator: 2 } });
    expect(given.items).toMatchObject([
      { organization: { code: 'KZ-61-01', name: 'Saryagash district' }, state: 'assigned', effectiveDay: '2020-06-01', note: '62 schools' },
      { organization: { code: 'KZ-61-02', name: 'Kentau town' }, effectiveDay: '2020-08-28', note: null },
    ]);
    // The district's contact is told at once, in its own notices and so in its letters.
    const [notice] = await api.sql(
      `SELECT o.kind, o.task_id AS task, p.email FROM notice o JOIN person p ON p.id = o.person_id WHERE p.email = $1`,
      [DISTRICT],
    );
    expect(notice).toEqual({ kind: 'assigned', task: given.items[0].taskId, email: DISTRICT });
    // The same district is found again by its name or code, in another task.
    const next = await whole();
    const again = done(await delegate(next.id, [{ name: ' saryagash DISTRICT', day: '2020-06-01' }, { code: 'KZ-61-02', day: '2020-06-02' }]), 201);
    expect(again.items.map(({ organization }: Answer['body']) => organization.code)).toEqual(['KZ-61-01', 'KZ-61-02']);
    expect(done(await call(region, 'bodies?kind=district')).items).toMatchObject([{ code: 'KZ-61-01', parent: 'KZ-61' }, {}]);
    expect(done(await call(other, 'bodies?kind=district')).total).toBe(0);
    expect(done(await call(office, 'bodies')).items.map(({ kind }: Answer['body']) => kind)).not.toContain('district');
  }); // prettier-ignore

  it('a code that the administrator gave to another body is passed over', async () => {
    await api.sql(`WITH made AS (INSERT INTO body (code, kind, time_zone) VALUES ('KZ-59-01', 'organization', 'Asia/Almaty') RETURNING id)
                   INSERT INTO body_name (body_id, name_kk, name_ru, name_en) SELECT id, 'a', 'a', 'a' FROM made`); // prettier-ignore
    const { sibling } = await whole();
    const given = done(await delegate(sibling, [SARYAGASH, KENTAU], 1, other), 201);
    expect(given.items.map(({ organization }: Answer['body']) => organization.code)).toEqual(['KZ-59-02', 'KZ-59-03']);
    await api.sql(`UPDATE body SET valid_to = '2019-01-01' WHERE code = 'KZ-59-01'`);
  });

  it('a district and its region talk about the part; the other districts and regions hear nothing', async () => {
    const { id, part, saryagash, kentau } = await split();
    const say = (as: string, text: string, taskId = part) => call(as, `tasks/${taskId}/comments`, 0, { text });
    const said = async (as: string) =>
      done(await call(as, `tasks/${part}/comments`)).items.map(({ side, text }: Answer['body']) => [side, text]);
    done(await say(saryagash, 'The boilers are late.'), 201);
    const answer = done(await say(region, 'Until Friday.'), 201);
    expect(answer).toMatchObject({ side: 'above', editable: true });
    const both = [['recipient', 'The boilers are late.'], ['above', 'Until Friday.']]; // prettier-ignore
    for (const as of [saryagash, region, office, reader]) expect(await said(as)).toEqual(both);
    const heard = async (as: string) =>
      done(await call(as, 'notifications?size=100'))
        .items.filter(({ taskId, kind }: Answer['body']) => taskId === part && kind === 'commented')
        .map(({ text }: Answer['body']) => text.split('; ')[1]);
    expect([await heard(region), await heard(saryagash)]).toEqual([['“The boilers are late.”'], ['“Until Friday.”']]);
    expect(await heard(office)).toEqual([]);
    done(await call(region, `tasks/${part}/comments`, 0, { text: 'Until Monday.', replaces: answer.id }), 201);
    for (const as of [kentau, other]) {
      expect((await call(as, `tasks/${part}/comments`)).status).toBe(404);
      expect((await say(as, 'x')).status).toBe(404);
    }
    // Upwards nothing changes: what the region and the office say to each other is not its district's.
    expect((await say(saryagash, 'x', id)).status).toBe(404);
  });

  it('a part lives by itself: the district takes note and files, its region returns and accepts, the whole stays', async () => {
    const { id, part, second, saryagash } = await split();
    expect(await act(saryagash, part, 'acknowledge')).toMatchObject({
      state: 'acknowledged',
      partOf: { taskId: id, organization: { code: 'KZ-61', name: 'Turkistan' } },
      scopeNote: '62 schools',
    });
    await act(saryagash, part, 'reports', REPORT);
    const ofTheRegion = ['accept', 'change_scope', 'close_unexecuted', 'comment', 'flag_risk', 'send_back', 'set_inner_deadline', 'withdraw']; // prettier-ignore
    expect((await task(part, region)).verbs.sort()).toEqual(ofTheRegion);
    expect(done(await decided(region, part, 'return', { reason: 'No act.' }))).toMatchObject({ decision: 'returned' });
    expect(await task(part, saryagash)).toMatchObject({ state: 'returned' });
    await act(saryagash, part, 'reports', REPORT);
    expect((await decided(office, part, 'accept')).status).toBe(403);
    expect((await decided(saryagash, part, 'accept')).status).toBe(403);
    done(await decided(region, part, 'accept'));
    expect(await task(part)).toMatchObject({
      state: 'executed',
      punctuality: 'on_time',
      verbs: ['comment', 'write_note'],
    });
    expect(await task(id)).toMatchObject({ state: 'assigned', version: 2, parts: { numerator: 1, denominator: 2 } });
    const seen = done(await call(reader, `tasks/${id}/delegations`));
    expect(seen.ready).toEqual({ numerator: 1, denominator: 2 });
    expect(seen.items.map(({ taskId }: Answer['body']) => taskId)).toEqual([part, second]);
    const told = done(await call(region, 'notifications?size=100')).items;
    expect(
      told.filter(({ taskId }: Answer['body']) => taskId === part).map(({ kind }: Answer['body']) => kind),
    ).toContain('report_filed');
    const heard = done(await call(office, 'notifications?size=100')).items;
    expect(heard.filter(({ taskId }: Answer['body']) => taskId === part)).toEqual([]);
    const history = done(await call(saryagash, `tasks/${part}/history`)).items.map(
      ({ action }: Answer['body']) => action,
    );
    expect(history).toEqual(['assign', 'acknowledge', 'submit', 'send_back', 'submit', 'accept']);
  });

  it('parts stand in no list and no figure of the office: one task a recipient', async () => {
    const { id, part, instruction, saryagash } = await split();
    for (const as of [office, reader]) {
      const { items, total } = done(await call(as, `tasks?instruction=${instruction.id}&size=100`));
      expect({ total, ids: items.map((item: Answer['body']) => item.id) }).toMatchObject({ total: 2 });
    }
    expect(done(await call(region, `tasks?instruction=${instruction.id}`)).items).toMatchObject([{ id }]);
    expect(done(await call(saryagash, `tasks?instruction=${instruction.id}`)).items).toMatchObject([{ id: part }]);
  });

  it('a district sees neither the whole, nor a sibling, nor its region’s other tasks', async () => {
    const { id, sibling, part, second, saryagash } = await split();
    for (const hidden of [id, sibling, second]) {
      for (const page of ['', '/history', '/reports', '/deadlines', '/delegations', '/indicators', '/reminders']) {
        expect([page, (await call(saryagash, `tasks/${hidden}${page}`)).status]).toEqual([page, 404]);
      }
    }
    expect((await call(other, `tasks/${part}`)).status).toBe(404);
    expect((await call(other, `tasks/${id}/delegations`)).status).toBe(404);
    expect(done(await call(saryagash, 'bodies?kind=district')).items).toMatchObject([{ code: expect.any(String) }]);
    const page = JSON.stringify((await call(saryagash, `tasks/${part}`)).body);
    expect(page).not.toContain(KENTAU.name);
  });

  it('the figures of the parts roll up to a proposal beside the region’s own figure', async () => {
    const { id, part, second, saryagash, kentau, instruction } = await split();
    const indicators = `/api/v1/instructions/${instruction.id}/indicators`;
    done(await api.call('POST', indicators, { as: office, body: INDICATOR }), 201);
    const figures = (doneOf: number, total: number) => [{ code: INDICATOR.code, done: doneOf, total, asOf: '2019-11-28' }];
    await act(saryagash, part, 'reports', { ...REPORT, final: false, figures: figures(40, 62) });
    await act(kentau, second, 'reports', { ...REPORT, final: false, figures: figures(10, 20) });
    const proposal = async (as: string) => done(await call(as, `tasks/${id}/delegations/figures`)).items;
    expect(await proposal(region)).toMatchObject([
      { indicator: { code: INDICATOR.code }, own: null, proposed: { numerator: 50, denominator: 82 }, reported: { numerator: 2, denominator: 2 } },
    ]);
    await act(region, id, 'reports', { ...REPORT, final: false, figures: figures(45, 80) });
    expect(await proposal(office)).toMatchObject([{ own: { numerator: 45, denominator: 80 }, proposed: { numerator: 50 } }]);
    // What the office counts is the region's word alone.
    const progress = done(await call(office, `instructions/${instruction.id}/indicators/${INDICATOR.code}/progress`));
    expect(progress).toMatchObject({ total: { numerator: 45, denominator: 80 }, reported: { numerator: 1, denominator: 2 } });
    expect((await call(saryagash, `tasks/${id}/delegations/figures`)).status).toBe(404);
  }); // prettier-ignore

  it('a region moves an inner deadline and takes a part back; it puts it on control again', async () => {
    const { id, part, saryagash } = await split();
    expect(await act(region, part, 'inner-deadline', { day: '2020-07-15', reason: 'The boilers are late.' })).toMatchObject({
      deadline: { effectiveDay: '2020-07-15' },
    });
    const refused = await call(region, `tasks/${part}/inner-deadline`, 2, { day: '2020-07-15', reason: 'x' });
    expect(refused.body.code).toBe('deadline_unchanged');
    const late = await call(region, `tasks/${part}/inner-deadline`, 2, { day: '2020-09-01', reason: 'x' });
    expect(late.body.errors).toMatchObject([{ field: 'day', code: 'not_after_deadline' }]);
    for (const as of [office, saryagash]) {
      expect((await call(as, `tasks/${part}/inner-deadline`, 2, { day: '2020-06-15', reason: 'x' })).status).toBe(403);
    }
    const moved = await call(office, `tasks/${part}/deadline`, 2, { deadline: BEFORE_1_SEPTEMBER, reason: 'x' });
    expect(moved.body.code).toBe('region_dates_part');
    const asked = await call(saryagash, `tasks/${part}/extensions`, 2, { proposedDay: '2020-08-01', reason: 'x' });
    expect(asked.body.code).toBe('region_dates_part');
    expect((await call(office, `tasks/${part}/withdraw`, 2, { reason: 'x' })).status).toBe(403);
    expect(await act(region, part, 'withdraw', { reason: 'The region does it itself.' })).toMatchObject({ state: 'withdrawn' });
    expect(await task(id)).toMatchObject({ state: 'assigned', parts: { numerator: 0, denominator: 1 } });
    const { version } = await task(id);
    expect((await delegate(id, [SARYAGASH], version)).body.code).toBe('already_delegated');
    expect(await act(region, part, 'reopen', { reason: 'It does not.' })).toMatchObject({ state: 'in_progress' });
  }); // prettier-ignore

  it('the parts go off control with the whole, whatever state they are in, and come back with it', async () => {
    const { id, part, second, saryagash } = await split();
    await act(saryagash, part, 'reports', REPORT);
    await act(office, id, 'withdraw', { reason: 'Replaced.' });
    expect(await task(part)).toMatchObject({ state: 'withdrawn' });
    expect(await task(second)).toMatchObject({ state: 'withdrawn' });
    expect(done(await call(saryagash, `tasks/${part}/reports`)).items[0]).toMatchObject({ decision: 'set_aside' });
    await act(office, id, 'reopen', { reason: 'By mistake.' });
    expect(await task(part)).toMatchObject({ state: 'in_progress' });
    expect(await task(second)).toMatchObject({ state: 'in_progress' });
    // A part that its region had taken back stays so; an accepted one stays accepted.
    await act(region, second, 'withdraw', { reason: 'x' });
    await act(saryagash, part, 'reports', REPORT);
    done(await decided(region, part, 'accept'));
    await act(region, id, 'reports', REPORT);
    done(await decided(office, id, 'accept'));
    await act(office, id, 'reopen', { reason: 'The standard changed.' });
    expect(await task(part)).toMatchObject({ state: 'executed' });
    expect(await task(second)).toMatchObject({ state: 'withdrawn' });
  });

  it('the whole moving earlier takes the later parts along', async () => {
    const { id, part, second } = await split();
    const deadline = { kind: 'date', namedDay: '2020-07-01', boundary: 'inclusive' };
    await act(office, id, 'deadline', { deadline, reason: 'The school year begins earlier.' });
    expect((await task(part)).deadline.effectiveDay).toBe('2020-06-01');
    expect((await task(second)).deadline.effectiveDay).toBe('2020-07-01');
  });

  it('a ministry splits to its units; a part is not split again', async () => {
    const mia = await api.person('mia@part.example', { body: 'MIA', role: 'recipient' });
    const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'MIA' }] });
    const { items } = done(await delegate(tasks.get('MIA').id, [{ name: 'Police committee', day: '2020-06-01' }], 1, mia), 201);
    const unit = await peopleOf(items[0].organization.code, 'unit@part.example');
    expect((await delegate(items[0].taskId, [SARYAGASH], 1, unit)).body.code).toBe('not_delegable');
  }); // prettier-ignore

  it.each<[string, object[], string]>([
    ['neither code nor name', [{ day: '2020-06-01' }], 'parts.0.code code_or_name'],
    ['code and name', [{ ...SARYAGASH, code: 'KZ-61-01' }], 'parts.0.code code_or_name'],
    ['a district of nobody', [{ code: 'KZ-61-99', day: '2020-06-01' }], 'parts.0.code district_unknown'],
    ['another region', [{ code: 'KZ-59', day: '2020-06-01' }], 'parts.0.code district_unknown'],
    ['one twice', [SARYAGASH, { ...SARYAGASH, name: 'SARYAGASH district ' }], 'parts.1.code named_twice'],
    ['a day after the region’s', [{ ...SARYAGASH, day: '2020-09-01' }], 'parts.0.day not_after_deadline'],
    ['a day that has passed', [{ ...SARYAGASH, day: '2019-11-27' }], 'parts.0.day not_before_today'],
    ['a day that is none', [{ ...SARYAGASH, day: '2020-02-30' }], 'parts.0.day must_be_day'],
    ['an address that is none', [{ name: 'Tole bi', day: '2020-06-01', email: 'a@b\r\nBcc: x' }], 'parts.0.email is_wrong'],
    ['two addresses', [{ name: 'Tole bi', day: '2020-06-01', email: 'a@b.kz,c@d.kz' }], 'parts.0.email is_wrong'],
    ['a blank name', [{ name: ' ', day: '2020-06-01' }], 'parts.0.name must_not_be_blank'],
    ['a state of one’s own choice', [{ ...SARYAGASH, state: 'executed' }], 'parts.0.state unknown_field'],
    ['no parts', [], 'parts too_few'],
    ['61 parts', Array.from({ length: 61 }, (_, n) => ({ name: `D${n}`, day: '2020-06-01' })), 'parts too_many'],
  ])('refuses %s', async (_, parts, problem) => {
    const { id } = await whole();
    const { status, body } = await delegate(id, parts);
    expect([status, ...body.errors.map((e: Answer['body']) => `${e.field} ${e.code}`)]).toEqual([400, problem]);
    expect(done(await call(region, `tasks/${id}/delegations`)).items).toEqual([]);
  }); // prettier-ignore

  it('is no recipient of the office: a district cannot be named in an instruction', async () => {
    await split();
    const { body: meetings } = await call(office, 'meetings?size=1');
    const draft = { number: 'd', text: 'x', deadline: { kind: 'none' }, recipients: [{ code: 'KZ-61-01' }] };
    const answer = await api.call('POST', `/api/v1/meetings/${meetings.items[0].id}/instructions`, { as: office, body: draft });
    expect(answer.body.errors).toMatchObject([{ field: 'recipients.0.code', code: 'body_is_part' }]);
  }); // prettier-ignore

  it('of two delegations at the same time one happens; of a taking back and a report, one', async () => {
    for (let round = 0; round < 4; round++) {
      const { id } = await whole();
      const answers = await Promise.all([delegate(id, [SARYAGASH]), delegate(id, [KENTAU]), delegate(id, [SARYAGASH])]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 412, 412]);
      expect(done(await call(region, `tasks/${id}/delegations`)).items).toHaveLength(1);
      const story = await split();
      const [taken, filed] = await Promise.all([
        call(region, `tasks/${story.part}/withdraw`, 1, { reason: 'x' }),
        call(story.saryagash, `tasks/${story.part}/reports`, 1, REPORT),
      ]);
      expect([taken.status, filed.status].filter((status) => status < 300)).toHaveLength(1);
      const part = await task(story.part);
      expect(part.state).toBe(taken.status === 200 ? 'withdrawn' : 'under_review');
    }
    // Two tasks at once with the same new district: it is made once.
    const [one, two] = [await whole(), await whole()];
    const both = await Promise.all([one, two].map(({ id }) => delegate(id, [{ name: 'Otyrar', day: '2020-06-01' }])));
    const codes = both.map((answer) => done(answer, 201).items[0].organization.code);
    expect(new Set(codes).size).toBe(1);
  });
});

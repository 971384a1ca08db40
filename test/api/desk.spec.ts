import { setImmediate } from 'node:timers/promises';
import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { done, issueInstruction } from '../support/stories.js';

describe('one’s own desk', () => {
  let api: TestApi;
  let office: string;
  let colleague: string;
  let turkistan: string;
  let north: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2020-02-17T12:00:00+06:00');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    colleague = await api.person('colleague@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('akim@gov.example', { body: 'KZ-61', role: 'recipient' });
    north = await api.person('north@gov.example', { body: 'KZ-59', role: 'recipient' });
  });
  afterAll(() => api?.stop());

  const call = (method: string, path: string, as: string, body?: object, ifMatch?: number) =>
    api.call(method, `/api/v1/${path}`, { as, body, ifMatch });
  const get = async (path: string, as = office) => done(await call('GET', path, as));
  const told = ({ status, body }: Answer) => [status, body.code];
  const problems = ({ body }: Answer) => body.errors.map(({ field, code }: Answer['body']) => `${field} ${code}`);

  describe('its saved filters', () => {
    const save = (as: string, name: string, more: object = {}) =>
      call('POST', 'me/filters', as, { name, query: 'overdue=true', ...more });
    const names = async (as: string) => (await get('me/filters', as)).items.map(({ name }: Answer['body']) => name);

    it('are kept in their order, moved, renamed, changed and removed, by their owner alone', async () => {
      const made = [];
      for (const name of ['one', 'two', 'three']) made.push(done(await save(office, name), 201));
      expect(made.map(({ position, version }) => [position, version])).toEqual([[1, 1], [2, 1], [3, 1]]);
      const [one, , three] = made;
      const moved = done(await call('PATCH', `me/filters/${three.id}`, office, { position: 1 }, 1));
      expect([moved.position, moved.version]).toEqual([1, 2]);
      expect(await names(office)).toEqual(['three', 'one', 'two']);
      done(await call('PATCH', `me/filters/${one.id}`, office, { name: 'first', query: '?q=туалет&page=7&size=20' }, 1));
      expect((await get('me/filters')).items[1]).toMatchObject({ name: 'first', query: 'q=%D1%82%D1%83%D0%B0%D0%BB%D0%B5%D1%82&size=20', position: 2 });
      expect(told(await call('PATCH', `me/filters/${one.id}`, office, { name: 'x' }, 1))).toEqual([412, 'stale_version']);
      expect(told(await call('DELETE', `me/filters/${three.id}`, colleague, undefined, 2))).toEqual([404, 'not_found']);
      expect((await call('DELETE', `me/filters/${three.id}`, office, undefined, 2)).status).toBe(204);
      expect((await get('me/filters')).items.map(({ name, position }: Answer['body']) => [name, position])).toEqual([['first', 1], ['two', 2]]);
      expect(await names(colleague)).toEqual([]);
    }); // prettier-ignore

    it('have one to begin with: a new one takes the place of the old', async () => {
      const first = done(await save(turkistan, 'mine', { isDefault: true }), 201);
      done(await save(turkistan, 'late', { isDefault: true }), 201);
      const defaults = async () => (await get('me/filters', turkistan)).items.filter(({ isDefault }: Answer['body']) => isDefault).map(({ name }: Answer['body']) => name); // prettier-ignore
      expect(await defaults()).toEqual(['late']);
      done(await call('PATCH', `me/filters/${first.id}`, turkistan, { isDefault: true }, 1));
      expect(await defaults()).toEqual(['mine']);
      done(await call('PATCH', `me/filters/${first.id}`, turkistan, { isDefault: false }, 2));
      expect(await defaults()).toEqual([]);
    });

    it.each([
      ['overdue=perhaps', 'query.overdue must_be_true_or_false'],
      ['state=lost', 'query.state must_be_one_of'],
      ['sort=password', 'query.sort must_be_one_of'],
      ['owner=me', 'query.owner unknown_field'],
      ['dueFrom=2020-02-30', 'query.dueFrom must_be_day'],
      ['size=1000', 'query.size too_large'],
      ['overdue=true&overdue=false', 'query.overdue is_wrong'],
      ['__proto__=x', 'query.__proto__ unknown_field'],
      ['constructor=x', 'query.constructor unknown_field'],
      [`q=${encodeURIComponent('\u0000')}`, 'query.q has_control_characters'],
    ])('keep none that the list would refuse: %s', async (query, problem) => {
      const answer = await save(office, 'bad', { query });
      expect(told(answer)).toEqual([400, 'invalid_request']);
      expect(problems(answer)).toContain(problem);
    });

    it('open the list that they promise', async () => {
      await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] });
      const query = 'state=assigned,returned&organization=KZ-61&sort=-number&noTerm=false&atRisk=false&q=toilets';
      const { query: kept } = done(await save(office, 'open', { query }), 201);
      expect((await get(`tasks?${kept}`)).total).toBe((await get(`tasks?${query}`)).total);
      expect((await get(`tasks?${kept}`)).total).toBeGreaterThan(0);
    });

    it('are fifty at the most, each under a name of its own, even when saved all at once', async () => {
      const twins = await Promise.all(['same', 'same', 'same'].map((name) => save(north, name)));
      expect(twins.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      const many = await Promise.all(Array.from({ length: 52 }, (_, n) => save(north, `f${n}`)));
      expect(many.filter(({ status }) => status === 201)).toHaveLength(49);
      expect(new Set(many.filter(({ status }) => status !== 201).map((answer) => told(answer).join(' ')))).toEqual(new Set(['422 too_many_filters'])); // prettier-ignore
      expect(await names(north)).toHaveLength(50);
    });

    it.each([[{}], [{ name: 'x' }], [{ name: ' ', query: 'overdue=true' }], [{ name: 'x'.repeat(101), query: 'q=x' }], [{ name: 'x', query: 'q=x', person: 'y' }]])(
      'are refused as %p', async (body) => expect((await call('POST', 'me/filters', office, body)).status).toBe(400)); // prettier-ignore
  });

  describe('what changed', () => {
    const reason = { reason: 'Replaced.' };
    const actions = (changes: Answer['body']) => changes.items.map(({ action }: Answer['body']) => action);

    it('is what others did to one’s own tasks since one last looked, the latest first', async () => {
      await api.setClock('2020-03-02T12:00:00+06:00');
      const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }, { code: 'KZ-59' }] });
      const { id, version } = tasks.get('KZ-61');
      const first = await get('me/changes', turkistan);
      expect(first.items[0]).toMatchObject({ action: 'assign', taskId: id, number: '1', organization: { code: 'KZ-61', name: 'Turkistan' } });
      expect(first).toMatchObject({ since: '2020-02-24T06:00:00.000Z', until: '2020-03-02T06:00:00.000Z', total: 1 });
      // Looking reads nothing away.
      expect(await get('me/changes', turkistan)).toEqual(first);
      expect(done(await call('POST', 'me/changes/seen', turkistan, { until: first.until }))).toEqual({ since: first.until });
      expect((await get('me/changes', turkistan)).items).toEqual([]);
      await api.setClock('2020-03-03T12:00:00+06:00');
      done(await call('POST', `tasks/${id}/acknowledge`, turkistan, undefined, version));
      done(await call('POST', `tasks/${id}/comments`, office, { text: 'Well?' }), 201);
      await api.setClock('2020-03-04T12:00:00+06:00');
      done(await call('POST', `tasks/${id}/withdraw`, office, reason, version + 1));
      const next = await get('me/changes', turkistan);
      expect([next.total, actions(next), next.items[0].text]).toEqual([2, ['withdraw', 'commented'], 'office@gov.example withdrew the task; it is off control: “Replaced”.']);
      expect(actions(await get('me/changes?page=2&size=1', turkistan))).toEqual(['commented']);
      expect(actions(await get('me/changes', north))).toEqual(['assign']);
      expect(actions(await get('me/changes', office))).toEqual(['acknowledge']);
    }); // prettier-ignore

    it('is never read backwards nor ahead, and another person’s reading is their own', async () => {
      await api.setClock('2020-04-06T12:00:00+06:00');
      const now = '2020-04-06T06:00:00.000Z';
      expect(done(await call('POST', 'me/changes/seen', colleague, { until: '2031-01-01T00:00:00+06:00' }))).toEqual({ since: now });
      expect(done(await call('POST', 'me/changes/seen', colleague, { until: '2020-01-01T00:00:00Z' }))).toEqual({ since: now });
      expect((await get('me/changes', office)).since).not.toBe(now);
    }); // prettier-ignore

    it('is told at the next look when its transaction began before this one and ended after it', async () => {
      const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] });
      const { id, version } = tasks.get('KZ-61');
      await api.sql('DELETE FROM demo_clock');
      await api.sql('BEGIN');
      await api.sql('SELECT FROM task WHERE id = $1 FOR UPDATE', [id]);
      const slow = call('POST', `tasks/${id}/acknowledge`, turkistan, undefined, version);
      const waits = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      while ((await api.sql(waits)).length === 0) await setImmediate();
      const look = await get('me/changes', colleague);
      await api.sql('COMMIT');
      done(await slow);
      done(await call('POST', 'me/changes/seen', colleague, { until: look.until }));
      const next = await get('me/changes', colleague);
      expect(next.since).toBe(look.until);
      expect(next.items).toMatchObject([{ action: 'acknowledge', taskId: id }]);
      done(await call('POST', 'me/changes/seen', colleague, { until: next.until }));
      expect((await get('me/changes', colleague)).items).toEqual([]);
    });

    it('says nothing of notes, to the office neither', async () => {
      const { tasks } = await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] });
      done(await call('POST', `tasks/${tasks.get('KZ-61').id}/notes`, office, { text: 'Inner.' }), 201);
      for (const as of [colleague, turkistan])
        expect(JSON.stringify(await get('me/changes', as))).not.toContain('note');
    });

    it.each([['yesterday'], ['2020-02-17'], ['2020-02-17T12:00:00'], ['2020-13-45T12:00:00Z'], ['']])('refuses %p as a moment', async (until) => {
      const answer = await call('POST', 'me/changes/seen', office, { until });
      expect(told(answer)).toEqual([400, 'invalid_request']);
    }); // prettier-ignore
  });

  it('the list of tasks most urgent first: the open by their day, those without a day, then what is off control', async () => {
    const by = (day: string) => ({ written: `by ${day}`, kind: 'date', boundary: 'inclusive', namedDay: day });
    const q = 'urgency-of-wells';
    const issue = (number: string, deadline: object) =>
      issueInstruction(api, office, { number, text: q, deadline, recipients: [{ code: 'KZ-61' }] }, '2019-11-28');
    const closed = (await issue('1', by('2019-12-20'))).tasks.get('KZ-61');
    await issue('2', { kind: 'none' });
    await issue('3', by('2020-03-20'));
    await issue('4', by('2020-01-20'));
    done(await call('POST', `tasks/${closed.id}/withdraw`, office, { reason: 'Replaced.' }, closed.version));
    const numbers = async (sort: string) => (await get(`tasks?q=${q}&sort=${sort}`)).items.map(({ instruction }: Answer['body']) => instruction.number); // prettier-ignore
    expect(await numbers('urgency')).toEqual(['4', '3', '2', '1']);
    expect(await numbers('effectiveDay')).toEqual(['1', '4', '3', '2']);
  });
});

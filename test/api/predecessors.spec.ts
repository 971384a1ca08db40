import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { BEFORE_1_SEPTEMBER, done, issueInstruction, MEETING } from '../support/stories.js';

/** Rule 17: the toilets of 2019 and what followed when the standard changed. */
describe('predecessors and what to look at before issuing', () => {
  let api: TestApi;
  let office: string;
  let turkistan: string;
  let north: string;
  let meetings = 0;
  const TEXT = 'Equip schools with warm (indoor) toilets before the school year begins';

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2019-11-28T12:00:00+06:00');
    office = await api.person('office@follow.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('t@follow.example', { body: 'KZ-61', role: 'recipient' });
    north = await api.person('n@follow.example', { body: 'KZ-59', role: 'recipient' });
  });
  afterAll(() => api?.stop());

  async function draft(changes: object = {}): Promise<Answer> {
    const body = { ...MEETING, protocolNumber: `follow-${++meetings}` };
    const meeting = done(await api.call('POST', '/api/v1/meetings', { as: office, body }), 201);
    const instruction = { number: '4', text: 'Count the wells', deadline: BEFORE_1_SEPTEMBER, completionForm: 'Act', recipients: [{ code: 'KZ-59' }], ...changes }; // prettier-ignore
    return api.call('POST', `/api/v1/meetings/${meeting.id}/instructions`, { as: office, body: instruction });
  }
  const show = async (as: string, id: string) => (await api.call('GET', `/api/v1/instructions/${id}`, { as })).body;
  const warnings = (view: Answer['body']) => view.warnings.map(({ code }: Answer['body']) => code);
  const edit = (id: string, body: object, version = 1) =>
    api.call('PATCH', `/api/v1/instructions/${id}`, { as: office, ifMatch: version, body });

  it('each of the two shows the other, and a region sees only what it carries out itself', async () => {
    const first = (await issueInstruction(api, office, { text: TEXT, recipients: [{ code: 'KZ-61' }, { code: 'KZ-59' }] })).instruction;
    const next = done(await draft({ text: 'Water closets of the new standard', recipients: [{ code: 'KZ-61' }], predecessorId: first.id }), 201);
    expect(next.predecessor).toMatchObject({ id: first.id, number: '1', text: TEXT, issuedOn: '2019-11-28' });
    done(await api.call('POST', `/api/v1/instructions/${next.id}/issue`, { as: office, ifMatch: 1, body: {} }));
    expect((await show(office, first.id)).successors).toMatchObject([{ id: next.id }]);
    expect((await show(turkistan, next.id)).predecessor).toMatchObject({ id: first.id });
    expect(await show(north, first.id)).toMatchObject({ successors: [], predecessor: null });
  }); // prettier-ignore

  it('is corrected while it is a draft, and must be an instruction on control', async () => {
    const first = (await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] })).instruction;
    const next = done(await draft(), 201);
    expect(done(await edit(next.id, { predecessorId: first.id })).predecessor).toMatchObject({ id: first.id });
    expect(done(await edit(next.id, { text: 'Count all wells' }, 2)).predecessor).toMatchObject({ id: first.id });
    expect(done(await edit(next.id, { predecessorId: null }, 3)).predecessor).toBeNull();
    const problem = async (predecessorId: unknown) => {
      const { status, body } = await draft({ predecessorId });
      return [status, ...(body.errors ?? []).map((e: Answer['body']) => `${e.field} ${e.code}`)];
    };
    expect(await problem(next.id)).toEqual([400, 'predecessorId predecessor_unknown']);
    expect(await problem('5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d')).toEqual([400, 'predecessorId predecessor_unknown']);
    expect(await problem('first')).toEqual([400, 'predecessorId must_be_id']);
  });

  it('warns of a likely duplicate: the same recipients and nearly the same words', async () => {
    const text = 'Install video surveillance cameras in all schools of the region';
    const recipients = [{ code: 'KZ-61' }, { code: 'KZ-59' }];
    const first = (await issueInstruction(api, office, { text, recipients })).instruction;
    const again = done(await draft({ text: 'Install video surveillance cameras in all schools of region', recipients }), 201);
    expect(again.warnings).toMatchObject([{ code: 'likely_duplicate', instructionId: first.id }]);
    expect(again.warnings[0].message).toContain('No. 1');
    // Other recipients, other words, or knowingly the next one: no warning. It never hinders issuing.
    expect(warnings(done(await draft({ text, recipients: [{ code: 'KZ-61' }] }), 201))).toEqual([]);
    expect(warnings(done(await draft({ text: 'Count the wells of every district', recipients }), 201))).toEqual([]);
    expect(warnings(done(await edit(again.id, { predecessorId: first.id })))).toEqual([]);
    const third = done(await draft({ text, recipients }), 201);
    expect(warnings(third)).toContain('likely_duplicate');
    const issued = await api.call('POST', `/api/v1/instructions/${third.id}/issue`, { as: office, ifMatch: 1, body: {} });
    expect(done(issued)).toMatchObject({ state: 'issued', warnings: [] });
  }); // prettier-ignore

  it('warns of too short a deadline and of a missing completion form, in three languages', async () => {
    const deadline = { kind: 'date', namedDay: '2019-11-29', boundary: 'inclusive' };
    const view = done(await draft({ deadline, completionForm: null, text: 'Call back' }), 201);
    expect(warnings(view)).toEqual(['short_deadline', 'no_completion_form']);
    const texts = await Promise.all(
      ['kk', 'ru', 'en'].map(async (language) => {
        const answer = await api.call('GET', `/api/v1/instructions/${view.id}`, { as: office, language });
        return answer.body.warnings[1].message as string;
      }),
    );
    expect(new Set(texts).size).toBe(3);
    const [listed] = done(
      await api.call('GET', `/api/v1/meetings/${view.meetingId}/instructions`, { as: office }),
    ).items;
    expect(warnings(listed)).toEqual(['short_deadline', 'no_completion_form']);
  });
});

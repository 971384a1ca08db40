import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { recordStatements, type Statement } from '../support/statements.js';
import { issueInstruction, REGIONS_2019 } from '../support/stories.js';

const INSTRUCTIONS = 3;

describe('a list of tasks', () => {
  let api: TestApi;
  let office: string;
  let akim: string;

  beforeAll(async () => {
    api = await startTestApi();
    office = await api.person('office@count.example', { body: 'DPMO', role: 'office' });
    akim = await api.person('akim@count.example', { body: 'KZ-61', role: 'recipient' });
    const recipients = REGIONS_2019.map((code) => ({ code }));
    for (let n = 0; n < INSTRUCTIONS; n++) await issueInstruction(api, office, { recipients });
    await get(office, '/api/v1/tasks');
  });
  afterAll(() => api?.stop());

  async function get(as: string, path: string): Promise<Answer['body']> {
    const answer = await api.call('GET', path, { as });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return answer.body;
  }

  /** What the database is asked for one request; sign-in's own questions included. */
  async function asked(as: string, path: string): Promise<Statement[]> {
    return recordStatements(api.database.name, () => get(as, path));
  }

  it.each([
    '',
    '&overdue=true',
    '&overdue=false',
    '&q=toilets',
    '&sort=-organization',
    '&sort=number&organization=KZ-61',
  ])('asks the database as often for a hundred tasks as for one (%s)', async (filter) => {
    for (const as of [office, akim]) {
      const one = await asked(as, `/api/v1/tasks?size=1${filter}`);
      const many = await asked(as, `/api/v1/tasks?size=100${filter}`);
      expect(many.map(({ text }) => text)).toEqual(one.map(({ text }) => text));
      expect(many.length).toBeLessThanOrEqual(11);
    }
  });

  it('keeps the order and the count of the whole list on every page', async () => {
    const whole = await get(office, '/api/v1/tasks?size=100&sort=-organization');
    expect(whole).toMatchObject({ total: INSTRUCTIONS * REGIONS_2019.length, items: { length: whole.total } });
    const pages = [];
    for (let page = 1; page <= 6; page++) {
      const { items, total } = await get(office, `/api/v1/tasks?size=10&sort=-organization&page=${page}`);
      expect(total).toBe(whole.total);
      pages.push(...items);
    }
    expect(pages).toEqual(whole.items);
    expect(await get(office, '/api/v1/tasks?size=10&page=100')).toMatchObject({ items: [], total: whole.total });
  });

  it('is explained by the calendar as it is now, not as it was when the process read it', async () => {
    const [{ id }] = (await get(akim, '/api/v1/tasks?size=1')).items;
    const left = async () => (await get(akim, `/api/v1/tasks/${id}`)).workingDaysLeft as number;
    await api.setClock('2020-02-03T06:00:00Z');
    const before = await left();
    await api.sql(`INSERT INTO calendar_day (day, kind, name_kk, name_ru, name_en)
                   VALUES ('2020-02-05', 'off', 'дем', 'отдых', 'rest')`);
    expect(await left()).toBe(before - 1);
    await api.sql(`UPDATE calendar_day SET kind = 'working' WHERE day = '2020-02-05'`);
    expect(await left()).toBe(before);
    await api.sql(`DELETE FROM calendar_day WHERE day = '2020-02-05'`);
    expect(await left()).toBe(before);
  });
});

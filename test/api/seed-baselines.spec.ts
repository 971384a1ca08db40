import { DemoClock } from '../../src/demo/demo-clock.js';
import { Player } from '../../src/demo/player.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { done, REGIONS_2019 } from '../support/stories.js';

describe('the baselines of the seed meeting', () => {
  let api: TestApi;
  let office: string;
  let turkistan: string;

  beforeAll(async () => {
    api = await startTestApi();
    const clock = await DemoClock.open(api.database.ownerUrl);
    await new Player(api.app, clock).seed();
    await clock.close();
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('turkistan@gov.example', { body: 'KZ-61', role: 'recipient' });
  });
  afterAll(() => api?.stop());

  const get = async (path: string, as = office) => done(await api.call('GET', `/api/v1/${path}`, { as }));
  const idOf = async (number: string) =>
    (await api.sql<{ id: string }>('SELECT id FROM instruction WHERE number = $1', [number]))[0]!.id;
  const progress = async (number: string, code: string) =>
    get(`instructions/${await idOf(number)}/indicators/${code}/progress`);

  it.each([
    ['1', 'warm-toilets', 33, '% of schools with outdoor toilets'],
    ['2', 'video-recording', 80, '% of schools'],
    ['3', 'licensed-guards', 535, 'schools'],
    ['4', 'police-inspectors', 2000, 'inspectors in post'],
  ])('of instruction %s stand at %s: %d %s, with source and day', async (number, code, value, unit) => {
    const { indicator } = await progress(number, code);
    expect(indicator.baseline).toEqual({
      value,
      unit,
      source: expect.stringMatching(/^Meeting of 28/),
      day: '2019-11-28',
    });
  });

  it('stand at a recipient where it was named, and nowhere else', async () => {
    const own = async (number: string, code: string) => {
      const { recipients } = await progress(number, code);
      return Object.fromEntries(
        recipients.map(({ code: body, baseline }: { code: string; baseline: number | null }) => [body, baseline]),
      );
    };
    expect(await own('1', 'warm-toilets')).toEqual({
      ...Object.fromEntries(REGIONS_2019.map((code) => [code, null])),
      ...{ 'KZ-61': 60.3, 'KZ-31': 59.7, 'KZ-19': 54.6 },
    });
    const guards = Object.entries(await own('3', 'licensed-guards')).filter(([, baseline]) => baseline === 0);
    // Almaty has none either, and the source does not say whether the region or the city.
    expect(guards).toHaveLength(9);
  });

  it('are told to a region with its own task', async () => {
    const task = (await get('tasks', turkistan)).items.find(
      ({ instruction }: { instruction: { number: string } }) => instruction.number === '1',
    );
    const [{ indicator, history }] = (await get(`tasks/${task.id}/indicators`, turkistan)).items;
    expect(indicator.baseline.unit).toBe('% of schools with outdoor toilets');
    expect(indicator.recipients).toEqual([{ code: 'KZ-61', baseline: 60.3, target: 900 }]);
    expect(history).toEqual([]);
  });
});

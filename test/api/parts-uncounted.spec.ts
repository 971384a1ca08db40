import { ACCESS_TABLE } from '../support/access-table.js';
import { askRoute } from '../support/asking.js';
import { A, startScene, type Scene } from '../support/scene.js';
import { done, INDICATOR, REPORT } from '../support/stories.js';

/**
 * What speaks of letters and of the log counts parts as well: districts are written to, and their events are kept. What
 * changed counts the giving itself, an event of the whole; it is looked at below.
 */
const COUNTS_PARTS = [
  'GET /api/v1/audit',
  'GET /api/v1/audit/heads',
  'GET /api/v1/audit/verify',
  'GET /api/v1/reminder-forecast',
  'GET /api/v1/events',
  'GET /api/v1/me/changes',
];

/**
 * One task a recipient (rule 1): whatever a region gives to its districts, no number that the office reads is another.
 * Asked of every route there is, so that a new statement cannot forget IS_WHOLE unseen.
 */
describe('the parts of a task', () => {
  const LATER = '2019-12-10T12:00:00+06:00';
  let scene: Scene;

  beforeAll(async () => {
    scene = await startScene();
    const indicators = `/api/v1/instructions/${scene.shared.instruction}/indicators`;
    done(await scene.api.call('POST', indicators, { as: scene.office, body: INDICATOR }), 201);
  });
  afterAll(() => scene?.api.stop());

  const ROUTES = Object.entries(ACCESS_TABLE).filter(
    ([route, { nobody, object }]) =>
      route.startsWith('GET ') &&
      nobody !== 404 &&
      !COUNTS_PARTS.includes(route) &&
      (object === undefined || object === 'meeting' || object === 'instruction'),
  );

  async function numbersOfOffice(): Promise<Map<string, Record<string, number>>> {
    const numbers = new Map<string, Record<string, number>>();
    for (const [route, row] of ROUTES) {
      const id = row.object && scene.shared[row.object as 'meeting' | 'instruction'];
      const { body } = await askRoute(scene.api, route, row, { as: scene.office, id });
      numbers.set(route, numbersIn(body));
    }
    return numbers;
  }

  async function delegateAndReport(): Promise<string[]> {
    const { api, a, shared } = scene;
    const { id } = shared.tasks.get(A)!;
    const parts = ['First', 'Second'].map((name) => ({ name: `${name} district`, day: '2019-12-02' }));
    const given = await api.call('POST', `/api/v1/tasks/${id}/delegations`, { as: a, ifMatch: 1, body: { parts } });
    const [first, second] = done(given, 201).items;
    const district = async ({ organization }: { organization: { code: string } }) =>
      api.person(`${organization.code}@gov.example`.toLowerCase(), { body: organization.code, role: 'recipient' });
    const figures = [{ code: INDICATOR.code, done: 40, total: 62, asOf: '2019-11-28' }];
    const post = async (path: string, as: string, ifMatch: number, body: object) =>
      done(await api.call('POST', `/api/v1/tasks/${path}`, { as, ifMatch, body }), path.endsWith('risk') ? 200 : 201);
    const as = await district(first);
    await post(`${first.taskId}/reports`, as, 1, { text: 'Half.', final: false, figures });
    await post(`${first.taskId}/risk`, as, 2, { atRisk: true, reason: 'Snow.' });
    await post(`${second.taskId}/reports`, await district(second), 1, { ...REPORT, text: 'Done.', figures });
    return [first.taskId, second.taskId];
  }

  it(`change no number that the office reads, on any of ${ROUTES.length} routes`, async () => {
    await scene.api.setClock(LATER);
    const before = await numbersOfOffice();
    await scene.api.setClock('2019-11-28T12:00:00+06:00');
    await scene.api.sql(
      `INSERT INTO person_visit (person_id, seen_at) SELECT id, '2019-11-01' FROM person WHERE email = 'office@gov.example'
       ON CONFLICT (person_id) DO UPDATE SET seen_at = excluded.seen_at`,
    );
    const parts = await delegateAndReport();
    await scene.api.setClock(LATER);
    const after = await numbersOfOffice();
    for (const [route] of ROUTES) expect([route, after.get(route)]).toEqual([route, before.get(route)]);
    const changes = await scene.api.call('GET', '/api/v1/me/changes?size=100', { as: scene.office });
    const told = done(changes).items.map(({ taskId }: { taskId: string }) => taskId);
    expect(told).toContain(scene.shared.tasks.get(A)!.id);
    for (const part of parts) expect(told).not.toContain(part);
    // Else nothing has been compared.
    const all = [...before.values()].flatMap((each) => Object.values(each));
    expect(all.filter((number) => number > 0).length).toBeGreaterThan(100);
  });
});

/** Every number of an answer by its place. Versions move with each event, and `parts` is what a region has given away. */
function numbersIn(value: unknown, place = ''): Record<string, number> {
  if (typeof value === 'number') return { [place]: value };
  if (value === null || typeof value !== 'object') return {};
  return Object.entries(value)
    .filter(([name]) => name !== 'version' && name !== 'parts')
    .reduce((all, [name, inner]) => ({ ...all, ...numbersIn(inner, `${place}/${name}`) }), {});
}

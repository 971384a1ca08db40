import { ACCESS_TABLE, ROLES, type MatrixRole } from '../support/access-table.js';
import { TEST_PASSWORD, type Answer } from '../support/api.js';
import { askRoute, NONEXISTENT } from '../support/asking.js';
import { controllerRoutes, FOR_MACHINES } from '../support/routes.js';
import { A, B, SECRETS, startScene, type Scene } from '../support/scene.js';
import { INDICATOR } from '../support/stories.js';
import { snapshot } from '../support/snapshot.js';

const CODES: Readonly<Record<number, string>> = {
  400: 'invalid_request',
  403: 'forbidden',
  404: 'not_found',
  412: 'stale_version',
};
const KINDS = ['own', 'foreign', 'nonexistent'] as const;

describe('the access matrix', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await startScene();
  });
  afterAll(() => scene?.api.stop());

  const tokenOf = (role: MatrixRole) =>
    ({ office: scene.office, recipient: scene.a, reader: scene.reader, administrator: scene.administrator, postless: scene.postless })[role]; // prettier-ignore
  const EMAILS = {
    office: 'office@',
    recipient: 'a@',
    reader: 'reader@',
    administrator: 'admin@',
    postless: 'postless@',
  };
  async function newToken(role: MatrixRole): Promise<string> {
    const body = { email: `${EMAILS[role]}gov.example`, password: TEST_PASSWORD, name: 'matrix' };
    return ((await scene.api.call('POST', '/api/v1/tokens', { body })).body as { token: string }).token;
  }

  it('has a line for every route that the application answers, and no others', () => {
    const routes = controllerRoutes(scene.api.app).map(({ name }) => name);
    expect(routes.filter((name) => !FOR_MACHINES.test(name)).sort()).toEqual(Object.keys(ACCESS_TABLE).sort());
  });

  describe.each(Object.entries(ACCESS_TABLE))('%s', (route, row) => {
    const isWrite = !route.startsWith('GET ');

    it(`answers nobody who is not signed in (${row.nobody ?? 401})`, async () => {
      expect((await askRoute(scene.api, route, row, {})).status).toBe(row.nobody ?? 401);
    });

    it.each(ROLES)('answers the role %s as the table says', async (role) => {
      const expected = row[role].split('/').map(Number);
      expect(expected.length).toBe(row.object ? 3 : 1);
      for (const [index, status] of expected.entries()) {
        const kind = KINDS[index]!;
        const goesThrough = status < 300;
        const token = row.endsSession ? await newToken(role) : tokenOf(role);
        const before = isWrite && !goesThrough ? await snapshot(scene.api) : undefined;
        let id: string | undefined;
        let version: number | undefined;
        if (kind !== 'nonexistent' && row.object) {
          id = (kind === 'own' ? scene.own : scene.foreign)[row.object];
          if (goesThrough && row.fresh) ({ id, version } = await row.fresh(scene, kind === 'own' ? A : B));
        }
        const answer = await askRoute(scene.api, route, row, { as: token, id, version });
        const code = answer.status < 300 ? undefined : answer.body?.code;
        expect({ role, kind, status: answer.status, code }).toEqual({
          role,
          kind,
          status,
          code: CODES[status],
        });
        if (before) expect(await snapshot(scene.api)).toEqual(before);
      }
    });

    if (row.object && row.recipient.endsWith('/404/404')) {
      it('tells a foreign object from a nonexistent one by nothing', async () => {
        const object = row.object!;
        for (const language of ['kk', 'ru', 'en']) {
          const [method, path] = route.split(' ') as [string, string];
          const asked = async (id: string) => {
            const options = {
              as: scene.a,
              ifMatch: 1,
              language,
              body: row.body?.(0),
              file: row.file && { name: 'note.txt', content: row.file(0) },
            };
            const { status, headers, body } = await scene.api.call(
              method,
              path.replace(':id', id).replace(':code', INDICATOR.code),
              options,
            );
            const names = [...headers.keys()].filter((name) => !['date', 'x-request-id'].includes(name));
            return { status, names, length: headers.get('content-length')?.length, body: { ...body, requestId: '' } };
          };
          expect(await asked(scene.foreign[object])).toEqual(await asked(NONEXISTENT));
        }
      });
    }
  });
});

describe('what a region can learn of another', () => {
  let scene: Scene;
  let tasksOfB: string[];

  beforeAll(async () => {
    scene = await startScene();
    const ids = await scene.api.sql<{ id: string }>(
      `SELECT t.id FROM task t JOIN body b ON b.id = t.organization_id WHERE b.code <> $1`,
      [A],
    );
    tasksOfB = ids.map(({ id }) => id);
  });
  afterAll(() => scene?.api.stop());

  const get = (path: string, as = scene.a, language = 'en') =>
    scene.api.call('GET', `/api/v1/${path}`, { as, language });
  const leaks = (answer: Answer) => {
    const text = JSON.stringify(answer.body);
    const foreign = [scene.foreign.meeting, scene.foreign.instruction, scene.foreign.report, scene.foreign.returned];
    const names = ['North Kazakhstan', 'Северо-Казахстанская', 'Солтүстік Қазақстан', '"KZ-59"', SECRETS.person];
    return [...Object.values(SECRETS), ...foreign, ...tasksOfB, ...names].filter((secret) => text.includes(secret));
  };

  const SORTS = [
    'urgency',
    'effectiveDay',
    'changedAt',
    'createdAt',
    'filedOn',
    'closedOn',
    'state',
    'organization',
    'number',
  ];
  it('nothing from its list of tasks, however filtered, sorted, searched and paged', async () => {
    const { foreign, shared } = scene;
    const queries = [
      ...SORTS.flatMap((sort) => [`sort=${sort}`, `sort=-${sort}`]),
      ...['assigned', 'under_review', 'returned', 'assigned,under_review,returned'].map((state) => `state=${state}`),
      ...[1, 2, 3, 20].map((page) => `page=${page}&size=1`),
      `organization=${B}`, `organization=${A},${B}`, `meeting=${foreign.meeting}`, `meeting=${shared.meeting}`,
      `instruction=${foreign.instruction}`, `instruction=${shared.instruction}`, `meeting=${scene.draft.meeting}`,
      'q=SECRET', 'q=North', 'q=%D0%A1%D0%B5%D0%B2%D0%B5%D1%80%D0%BE', 'q=Equip', 'q=%25', 'q=_', 'q=own',
      'overdue=true', 'overdue=false', 'atRisk=true', 'atRisk=false', 'noTerm=true', 'noTerm=false',
      'dueFrom=2000-01-01', 'dueTo=2100-01-01', 'size=100',
    ]; // prettier-ignore
    for (const query of queries) {
      for (const language of ['kk', 'ru', 'en']) {
        const answer = await get(`tasks?${query}`, scene.a, language);
        expect({ query, status: answer.status, leaks: leaks(answer) }).toEqual({ query, status: 200, leaks: [] });
        expect(answer.body.total).toBeLessThanOrEqual(2);
        for (const { organization } of answer.body.items) expect(organization.code).toBe(A);
      }
    }
  });

  it.each([
    ['tasks', 2],
    [`tasks?organization=${B}`, 0],
    ['tasks?q=SECRET', 0],
    ['tasks?q=North', 0],
    ['tasks?state=under_review', 1],
    ['tasks?page=2&size=1', 2],
    ['tasks?page=9', 2],
    ['extensions', 1],
    ['extensions?state=pending', 1],
    ['extensions?page=2&size=1', 1],
    ['meetings', 2],
    ['meetings?q=SECRET', 0],
    ['meetings?q=draft', 0],
    ['meetings?from=2019-01-01&to=2020-01-01', 2],
  ])('not even by counting: %s has the total %d', async (path, total) => {
    const answer = await get(path);
    expect({ total: answer.body.total, leaks: leaks(answer) }).toEqual({ total, leaks: [] });
  });

  it('sees a meeting only through a task of its own, and counts only its own instructions', async () => {
    const { body } = await get('meetings');
    const ids = body.items.map(({ id }: { id: string }) => id).sort();
    expect(ids).toEqual([scene.own.meeting, scene.shared.meeting].sort());
    for (const { instructions, note } of body.items)
      expect({ instructions, note }).toEqual({ instructions: 1, note: null });
  });

  it('sees itself alone among the recipients of a common instruction', async () => {
    const { instruction, meeting } = scene.shared;
    const one = (await get(`instructions/${instruction}`)).body;
    const [listed] = (await get(`meetings/${meeting}/instructions`)).body.items;
    for (const { recipients, complete } of [one, listed]) {
      expect({ recipients, complete }).toEqual({
        recipients: [{ code: A, name: 'Turkistan', role: 'lead' }],
        complete: false,
      });
    }
  });

  it('nothing from any page about its own objects', async () => {
    const { own, shared } = scene;
    const task = shared.tasks.get(A)!.id;
    const paths = [
      'me', 'meetings', `meetings/${own.meeting}`, `meetings/${own.meeting}/instructions`, `meetings/${shared.meeting}`,
      `instructions/${own.instruction}`, `tasks/${own.task}`, `tasks/${own.task}/history`, `tasks/${own.task}/reports`,
      `reports/${own.report}`, `reports/${own.returned}`, 'extensions', 'extensions?state=pending&size=100',
      `tasks/${own.task}/extensions`, `tasks/${own.task}/deadlines`, `tasks/${task}/extensions`, `tasks/${task}`, `tasks/${task}/history`, `tasks/${task}/reports`,
    ]; // prettier-ignore
    for (const path of paths) {
      const answer = await get(path);
      expect({ path, status: answer.status, leaks: leaks(answer) }).toEqual({ path, status: 200, leaks: [] });
    }
  });

  it('finds by the same questions what is there: the office sees every secret of the region', async () => {
    const { task, meeting, report } = scene.foreign;
    const paths = [
      `tasks/${task}`,
      `tasks/${task}/history`,
      `tasks/${task}/reports`,
      `meetings/${meeting}`,
      `reports/${report}`,
      `tasks/${task}/extensions`,
    ];
    const seen = JSON.stringify(await Promise.all(paths.map((path) => get(path, scene.office))));
    for (const key of [
      'instruction',
      'meeting',
      'report',
      'evidence',
      'reason',
      'risk',
      'note',
      'extension',
      'scope',
    ] as const) {
      expect(seen).toContain(SECRETS[key]);
    }
  });

  it('the office’s inner note stays in the office: a reader does not get it either', async () => {
    for (const path of ['meetings', `meetings/${scene.foreign.meeting}`]) {
      const answer = await get(path, scene.reader);
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      expect(JSON.stringify(answer.body)).not.toContain(SECRETS.note);
    }
  });

  it('answers about a foreign and a nonexistent task in the same time', async () => {
    const times = { foreign: [] as number[], nonexistent: [] as number[] };
    for (let round = 0; round < 40; round++) {
      for (const [kind, id] of [['foreign', scene.foreign.task], ['nonexistent', NONEXISTENT]] as const) {
        const start = performance.now();
        await get(`tasks/${id}`);
        times[kind].push(performance.now() - start);
      } // prettier-ignore
    }
    const median = (list: number[]) => list.sort((x, y) => x - y)[list.length / 2]!;
    expect(Math.abs(median(times.foreign) - median(times.nonexistent))).toBeLessThan(20);
  });
});

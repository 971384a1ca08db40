import { ACCESS_TABLE } from '../support/access-table.js';
import { askRoute } from '../support/asking.js';
import type { Answer } from '../support/api.js';
import { switchChecksOff } from '../support/checks-off.js';
import { A, B, SECRETS, startScene, type Objects, type Scene } from '../support/scene.js';
import { snapshotOfOthers } from '../support/snapshot.js';

/**
 * Who holds which post, and under which address, is told to all; a meeting's note is a column of a row that a region
 * under it may read. Both are kept back by the program (test/api/access-matrix.spec.ts).
 */
const { person: _directory, note: _column, ...HIDDEN } = SECRETS;

/** C2 of the scorecard: with every check of the program switched off, row-level security alone gives no foreign row away. */
describe('with every check of the program switched off', () => {
  let scene: Scene;
  let own: string[];
  let foreign: string[];
  let restore: () => void;

  beforeAll(async () => {
    scene = await startScene();
    const ids = async (sql: string, ...params: unknown[]) =>
      (await scene.api.sql<{ id: string }>(sql, params)).map(({ id }) => id);
    own = await ids(`SELECT id FROM body WHERE code = $1 UNION SELECT id FROM person WHERE email = 'a@gov.example'`, A);
    foreign = await ids(
      `SELECT o.id FROM (SELECT id, organization_id FROM task UNION ALL SELECT id, organization_id FROM report) o
         JOIN body b ON b.id = o.organization_id WHERE b.code <> $1`,
      A,
    );
    restore = switchChecksOff(await ids('SELECT id FROM body'));
  });
  afterAll(async () => {
    restore?.();
    await scene?.api.stop();
  });

  const leaksIn = ({ body }: Answer): string[] =>
    [...Object.values(HIDDEN), ...foreign].filter((secret) => JSON.stringify(body ?? '').includes(secret));

  it('the program lets anybody do anything: a region may ask for the letters of all', async () => {
    expect((await scene.api.call('GET', '/api/v1/letters', { as: scene.a })).status).toBe(200);
  });

  // Signing in is done by nobody yet, and ending a session would end the asker's own.
  const ROUTES = Object.entries(ACCESS_TABLE).filter(([, row]) => row.nobody !== 201 && !row.endsSession);

  it.each(ROUTES)('%s gives a region no row of another, and changes none', async (route, row) => {
    for (const id of row.object ? objectsOfOthers(row.object) : [undefined]) {
      const before = route.startsWith('GET ') ? undefined : await snapshotOfOthers(scene.api, own);
      const answer = await askRoute(scene.api, route, row, { as: scene.a, id });
      expect({ status: answer.status, leaks: leaksIn(answer) }).toEqual({ status: expect.any(Number), leaks: [] });
      if (before) expect(await snapshotOfOthers(scene.api, own)).toEqual(before);
    }
  });

  const WRITES = ROUTES.filter(([, { object, fresh }]) => object && fresh);
  it.each(WRITES)('%s does not even touch what is open to it', async (route, row) => {
    const { id, version } = await row.fresh!(scene, B);
    const before = await snapshotOfOthers(scene.api, own);
    const answer = await askRoute(scene.api, route, row, { as: scene.a, id, version });
    expect({ refused: answer.status >= 400, leaks: leaksIn(answer) }).toEqual({ refused: true, leaks: [] });
    expect(await snapshotOfOthers(scene.api, own)).toEqual(before);
  });

  /** Of region B, of both regions, and of the office alone. */
  function objectsOfOthers(object: keyof Objects): string[] {
    const { foreign: ofB, shared, draft } = scene;
    const more: Partial<Record<keyof Objects, string[]>> = {
      task: [shared.tasks.get(B)!.id],
      instruction: [draft.instruction, shared.instruction],
      meeting: [draft.meeting, shared.meeting],
    };
    return [ofB[object], ...(more[object] ?? [])];
  }
});

import { Database } from '../../src/platform/database.js';
import { systemActor, type Actor } from '../../src/shared/actor.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { makePerson, makeTask } from '../support/factory.js';

/** What row-level security shows and lets write when every check of the program has failed. */
describe('the rows of mail, feeds and channels', () => {
  let api: TestApi;
  let actors: Record<'system' | 'office' | 'administrator' | 'mine' | 'other' | 'nobody', Actor>;

  beforeAll(async () => {
    api = await startTestApi();
    const mine = await makePerson(api, 'a@kz61.example', { body: 'KZ-61' });
    const other = await makePerson(api, 'b@kz59.example', { body: 'KZ-59' });
    const office = await makePerson(api, 'office@gov.example', { body: 'DPMO' });
    const administrator = await makePerson(api, 'admin@gov.example', {
      body: 'DPMO',
      role: 'administrator',
      rung: 'none',
    });
    await makeTask(api, { body: 'KZ-61', effectiveDay: '2020-08-28' });
    await api.sql(
      `INSERT INTO letter (person_id, kind, local_day, not_before) VALUES ($1, 'digest', '2020-08-25', now())`,
      [mine],
    );
    await api.sql(
      `INSERT INTO letter_bounce (letter_id, fence, person_id, address, kind, status, diagnostic)
       SELECT id, 1, person_id, 'a@kz61.example', 'hard', '5.1.1', '' FROM letter`,
    );
    await api.sql(`INSERT INTO letter_choice (person_id, section) VALUES ($1, 'review')`, [mine]);
    await api.sql(`INSERT INTO calendar_feed (person_id, token_hash) VALUES ($1, sha256('x'))`, [mine]);
    await api.sql(
      `INSERT INTO channel (name, url, secret, opened_by) VALUES ('x', 'https://x.example', repeat('s', 43), $1)`,
      [administrator],
    );
    await api.sql(`INSERT INTO notice (person_id, kind) VALUES ($1, 'assigned')`, [mine]);
    await api.sql(
      `INSERT INTO channel_delivery (channel_id, notice_id, kind, noted_at) SELECT c.id, n.id, 'assigned', now() FROM channel c, notice n`,
    );
    const [body] = await api.sql<{ id: string }>(`SELECT id FROM body WHERE code = 'KZ-61'`);
    const actor = (personId: string | null, roles: string[], bodyIds: string[] = []): Actor =>
      ({ ...systemActor('test'), personId, roles: new Set(roles), bodyIds }) as Actor;
    actors = {
      system: systemActor('test'),
      office: actor(office, ['office']),
      administrator: actor(administrator, ['administrator']),
      mine: actor(mine, ['recipient'], [body!.id]),
      other: actor(other, ['recipient']),
      nobody: actor('5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d', []),
    };
  });
  afterAll(() => api?.stop());

  const database = () => api.app.get(Database);

  it.each([
    ['signing_key', ['system']],
    ['letter_bounce', ['system', 'office']],
    ['letter_choice', ['system', 'mine']],
    ['calendar_feed', ['system', 'mine']],
    ['channel', ['system', 'administrator']],
    ['channel_delivery', ['system', 'administrator']],
  ])('%s is seen by %j and by nobody else', async (table, readers) => {
    for (const [name, actor] of Object.entries(actors)) {
      const rows = await database().read(actor, (tx) => tx.query(`SELECT FROM ${table}`));
      expect({ name, seen: rows.length }).toEqual({ name, seen: readers.includes(name) ? 1 : 0 });
    }
  });

  const mine = `(SELECT id FROM person WHERE email = 'a@kz61.example')`;
  it.each([
    ['other', `INSERT INTO letter_choice (person_id, section) VALUES (${mine}, 'review')`],
    ['office', `DELETE FROM letter_choice RETURNING section`],
    ['other', `INSERT INTO calendar_feed (person_id, token_hash) VALUES (${mine}, sha256('y'))`],
    ['office', `UPDATE calendar_feed SET token_hash = sha256('y') RETURNING person_id`],
    ['office', `INSERT INTO letter_bounce (letter_id, fence, person_id, address, kind, status, diagnostic) SELECT gen_random_uuid(), 1, ${mine}, 'x', 'hard', '5.0.0', ''`],
    ['office', `UPDATE channel SET url = 'https://evil.example' RETURNING id`],
    ['office', `INSERT INTO channel (name, url, secret, opened_by) VALUES ('x', 'https://evil.example', repeat('s', 43), app_person())`],
    ['administrator', `UPDATE channel_delivery SET state = 'dead' RETURNING channel_id`],
    ['system', `UPDATE signing_key SET key = sha256('known') RETURNING name`],
  ] as const)('refuses %s: %s', async (name, sql) => {
    const changed = await database()
      .write(actors[name], (tx) => tx.query(sql))
      .catch((error: Error) => error.message);
    // Rows that are not seen are not changed; what may not be added is refused.
    if (typeof changed === 'string') expect(changed).toMatch(/row-level security|permission denied/);
    else expect(changed).toEqual([]);
  }); // prettier-ignore
});

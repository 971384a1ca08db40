import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.js';
import { Database } from '../../src/platform/database.js';
import type { Actor, Role } from '../../src/shared/actor.js';
import { CLOSED_STATES } from '../../src/tasks/task-lifecycle.js';
import { makeTask } from '../support/factory.js';
import { A, B, SECRETS, startScene, type Scene } from '../support/scene.js';
import { REGIONS_2019 } from '../support/stories.js';

/** `LOAD=full` takes the figure of the scorecard. */
const FULL = process.env.LOAD === 'full';
const REQUESTS = FULL ? 10_000 : 2000;
if (FULL) jest.setTimeout(300_000);
const REGIONS_OF_2022 = ['KZ-10', 'KZ-33', 'KZ-62'];

interface Context {
  scope?: 'system' | 'office' | 'reader' | 'own' | 'none';
  body?: string;
  person?: string;
}

/** SQL as the application's own role, with the context set by hand: what holds when every check of the program fails. */
describe('row-level security', () => {
  let scene: Scene;
  let app: Client;
  let bodies: Map<string, string>;
  let persons: Map<string, string>;
  let perBody: string[];

  beforeAll(async () => {
    scene = await startScene();
    app = new Client({ connectionString: scene.api.database.url });
    await app.connect();
    const ids = (sql: string) => scene.api.sql<{ key: string; id: string }>(sql);
    bodies = new Map((await ids('SELECT code AS key, id FROM body')).map(({ key, id }) => [key, id]));
    persons = new Map((await ids('SELECT email AS key, id FROM person')).map(({ key, id }) => [key, id]));
    perBody = (
      await scene.api.sql<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.columns
          WHERE table_schema = 'public' AND column_name = 'organization_id' ORDER BY 1`,
      )
    ).map(({ name }) => name);
  });
  afterAll(async () => {
    await app?.end();
    await scene?.api.stop();
  });

  /** Runs in a transaction that is rolled back; gives the rows, or PostgreSQL's words of refusal. */
  async function as(
    context: Context,
    sql: string,
    params: unknown[] = [],
  ): Promise<Record<string, unknown>[] | string> {
    await app.query('BEGIN');
    try {
      await app.query(
        `SELECT set_config('app.scope', $1, true), set_config('app.bodies', $2, true), set_config('app.person', $3, true)`,
        [context.scope ?? '', (context.body && bodies.get(context.body)) ?? '', context.person ?? ''],
      );
      const { rows, rowCount, command } = await app.query<Record<string, unknown>>(sql, params);
      return command === 'SELECT' ? rows : [{ changed: rowCount }];
    } catch (error) {
      return (error as Error).message;
    } finally {
      await app.query('ROLLBACK');
    }
  }
  const own = (): Context => ({ scope: 'own', body: A, person: persons.get('a@gov.example')! });
  const reader = (): Context => ({ scope: 'reader', person: persons.get('reader@gov.example')! });
  const REFUSED = expect.stringMatching(/row-level security|permission denied|never moves|append-only|must be/);

  it('is switched on for every table of a region, and forced', async () => {
    expect(perBody).toEqual(
      expect.arrayContaining(['audit_entry', 'instruction_recipient', 'reminder', 'report', 'task', 'task_deadline']),
    );
    const open = await scene.api.sql(
      `SELECT relname FROM pg_class WHERE relname = ANY ($1) AND NOT (relrowsecurity AND relforcerowsecurity)`,
      [perBody],
    );
    expect(open).toEqual([]);
  });

  it('is switched on for every table that the application may write', async () => {
    const open = await scene.api.sql(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND NOT relrowsecurity
          AND (has_table_privilege('tracker_app', oid, 'INSERT') OR has_table_privilege('tracker_app', oid, 'UPDATE')
               OR has_table_privilege('tracker_app', oid, 'DELETE'))`,
    );
    expect(open).toEqual([]);
  });

  it('leaves no view through which rows could be seen with the owner’s eyes', async () => {
    const views = await scene.api.sql(
      `SELECT relname FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace = 'public'::regnamespace
          AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)`,
    );
    expect(views).toEqual([]);
    const definers = await scene.api.sql(
      `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef`,
    );
    expect(definers).toEqual([]);
  });

  it('shows a recipient only its own rows in every table, without any WHERE', async () => {
    for (const table of perBody) {
      const seen = await as(own(), `SELECT DISTINCT organization_id FROM ${table} WHERE organization_id IS NOT NULL`);
      expect({ table, seen }).toEqual({ table, seen: [{ organization_id: bodies.get(A) }] });
    }
  });

  it('shows a recipient no text of another region or of the office, whichever table it reads', async () => {
    const tables = await scene.api.sql<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT IN ('person')`,
    );
    const canaries = Object.values(SECRETS).filter((secret) => secret !== SECRETS.note); // in the own meeting's row
    for (const { name } of tables) {
      const seen = JSON.stringify(await as(own(), `SELECT * FROM "${name}"`));
      expect({ name, found: canaries.filter((secret) => seen.includes(secret)) }).toEqual({ name, found: [] });
    }
  });

  it('shows a recipient the meetings and instructions under which it has a task, and no others', async () => {
    const ids = async (table: string) =>
      ((await as(own(), `SELECT id FROM ${table}`)) as { id: string }[]).map((r) => r.id);
    expect((await ids('meeting')).sort()).toEqual([scene.own.meeting, scene.shared.meeting].sort());
    expect((await ids('instruction')).sort()).toEqual([scene.own.instruction, scene.shared.instruction].sort());
  });

  it.each([
    ['no context at all', {}],
    ['the scope none', { scope: 'none' as const }],
    ['a recipient without a body', { scope: 'own' as const }],
    ['a scope that does not exist', { scope: 'superuser' as never }],
  ])('shows nothing to %s', async (_, context) => {
    for (const table of [
      ...perBody,
      'meeting',
      'instruction',
      'notice',
      'letter',
      'session',
      'person_password',
      'sweep_mark',
    ]) {
      const seen = await as(context, `SELECT count(*)::int AS rows FROM ${table}`);
      expect({ table, seen }).toEqual({ table, seen: [{ rows: 0 }] });
    }
  });

  it('shows letters, stops of mail, quiet addresses and proofs to the office, and none of them to a region', async () => {
    await scene.api.sql(`INSERT INTO mail_stop (kind, reason) VALUES ('pause', 'x') ON CONFLICT DO NOTHING`);
    await scene.api.sql(`INSERT INTO quiet_address (email, reason) VALUES ('quiet@gov.example', 'x')`);
    await scene.api.sql(`INSERT INTO delivery_proof VALUES ('2020-01-06', 0, 0, 0, 0, 0, 0, 0, 0)`);
    for (const table of ['letter', 'mail_stop', 'quiet_address', 'delivery_proof']) {
      const count = (context: Parameters<typeof as>[0]) => as(context, `SELECT count(*) > 0 AS some FROM ${table}`);
      expect([table, await count(own())]).toEqual([table, [{ some: false }]]);
      expect([table, await count({ scope: 'office' })]).toEqual([table, [{ some: true }]]);
    }
  });

  it.each([
    "mail_stop (kind, reason) VALUES ('restore', 'x')",
    "quiet_address (email, reason) VALUES ('o@x.example', 'x')",
  ])('lets a region not write %s', async (into) => {
    expect(await as(own(), `INSERT INTO ${into}`)).toMatch(/row-level security/);
    expect(await as(reader(), `INSERT INTO ${into}`)).toMatch(/row-level security/);
  });

  it('lets nobody write a policy of reminders over, nor a region add one', async () => {
    const rules = `SELECT 'standard', 99, rules, 'x' FROM reminder_policy LIMIT 1`;
    const add = `INSERT INTO reminder_policy (class, version, rules, reason) ${rules}`;
    expect(await as(own(), add)).toMatch(/row-level security/);
    expect(await as({ scope: 'system' }, `UPDATE reminder_policy SET rules = '{}'`)).toMatch(/permission denied/);
    await expect(scene.api.sql(`UPDATE reminder_policy SET rules = '{}'`)).rejects.toThrow(/append-only/);
  });

  it('keeps passwords, sessions and throttles from everybody but the system', async () => {
    for (const table of ['person_password', 'session', 'login_throttle']) {
      for (const context of [own(), reader(), { scope: 'office' as const }]) {
        expect(await as(context, `SELECT count(*)::int AS rows FROM ${table}`)).toEqual([{ rows: 0 }]);
      }
    }
    expect(await as({ scope: 'system' }, 'SELECT count(*) > 0 AS some FROM person_password')).toEqual([{ some: true }]);
  });

  const foreign = (column: string, table: string) =>
    `SELECT ${column} FROM ${table} WHERE organization_id = $1 LIMIT 1`;
  const WRITES_TO_B: [what: string, sql: string][] = [
    ['a task', `INSERT INTO task (instruction_id, organization_id, role, deadline_terms, deadline_kind, non_working_day)
                SELECT id, $1, 'lead', '{}', 'none', 'preceding' FROM instruction LIMIT 1`],
    ['a report', `INSERT INTO report (task_id, organization_id, ordinal, final, text, filed_at, filed_on, filed_by)
                  VALUES ('${'0'.repeat(8)}-0000-4000-8000-000000000000', $1, 9, false, 'x', now(), '2020-01-01', app_person())`],
    ['an event of the log', `INSERT INTO audit_entry (actor_id, actor_name, actor_role, action, object_type, organization_id)
                             VALUES (app_person(), 'x', 'recipient', 'accept', 'task', $1)`],
    ['a reminder', `INSERT INTO reminder (task_id, organization_id, deadline_revision, step, person_id, planned_on)
                    SELECT gen_random_uuid(), $1, 1, 'x', id, '2020-01-01' FROM person LIMIT 1`],
    ['a past deadline', `INSERT INTO task_deadline (task_id, organization_id, revision, deadline_terms, deadline_kind, non_working_day)
                         VALUES (gen_random_uuid(), $1, 9, '{}', 'none', 'preceding')`],
    ['a file', `INSERT INTO file (task_id, organization_id, name, type, size, sha256, scan, uploaded_by)
                VALUES (gen_random_uuid(), $1, 'x', 'x', 1, decode(repeat('00', 32), 'hex'), 'clean', app_person())`],
    ['a count', `INSERT INTO indicator_count (indicator_id, task_id, organization_id, report_id, done, total, as_of)
                 SELECT id, gen_random_uuid(), $1, gen_random_uuid(), 1, 1, '2020-01-01' FROM indicator LIMIT 1`],
    ['a recipient of an instruction', `INSERT INTO instruction_recipient (instruction_id, organization_id, role, ordinal)
                                       SELECT id, $1, 'lead', 9 FROM instruction LIMIT 1`],
    ['a comment', `INSERT INTO task_comment (task_id, organization_id, side, ordinal, author_id, text)
                   VALUES (gen_random_uuid(), $1, 'recipient', 9, app_person(), 'x')`],
    ['a request for more time', `INSERT INTO extension_request (task_id, organization_id, ordinal, proposed_day, reason, effective_day, late, asked_by, asked_on)
                                 VALUES (gen_random_uuid(), $1, 9, '2020-10-01', 'x', '2020-08-28', false, app_person(), '2020-01-01')`],
    ['a period', `INSERT INTO task_slot (task_id, organization_id, kind, day, opens_on, effective_day, reminded)
                  VALUES (gen_random_uuid(), $1, 'interim', '2020-06-30', '2020-06-01', '2020-06-30', true)`],
    ['a day of a period', `INSERT INTO slot_deadline (slot_id, revision, task_id, organization_id, previous_effective_day, last_day, effective_day, reason)
                           SELECT slot_id, 3, task_id, $1, effective_day, '2030-01-01', '2030-01-01', 'x' FROM slot_deadline`],
  ]; // prettier-ignore
  it.each(WRITES_TO_B)('refuses a recipient to add %s to another region', async (_, sql) => {
    expect(await as(own(), sql, [bodies.get(B)])).toEqual(REFUSED);
  });

  it('lets a recipient change no row of another region, nor hand one of its own over', async () => {
    for (const table of ['task', 'task_slot', 'report', 'reminder', 'extension_request']) {
      const key = { task: 'role', task_slot: 'state', report: 'text', reminder: 'step' }[table] ?? 'reason';
      const sql = `UPDATE ${table} SET ${key} = ${key} WHERE organization_id = $1`;
      expect(await as(own(), sql, [bodies.get(B)])).toEqual([{ changed: 0 }]);
      expect(await as(own(), `UPDATE ${table} SET organization_id = $1`, [bodies.get(B)])).toEqual(REFUSED);
    }
    expect(await as(own(), foreign('id', 'task'), [bodies.get(B)])).toEqual([]);
  });

  const OWN_BUT_NOT_FOR_RECIPIENTS: [what: string, sql: string][] = [
    ['moves its own deadline', `UPDATE task SET effective_day = '2030-01-01', last_day = '2030-01-01'`],
    ['rewrites its original deadline', `UPDATE task SET original_effective_day = '2030-01-01'`],
    ['adds a deadline to its history', `INSERT INTO task_deadline (task_id, organization_id, revision, deadline_terms, deadline_kind, non_working_day)
                                        SELECT id, organization_id, 9, '{}', 'none', 'preceding' FROM task`],
    ['closes its own task', `UPDATE task SET state = 'executed', closed_on = '2020-01-01' WHERE state = 'under_review'`],
    ['accepts its own report', `UPDATE report SET decision = 'accepted', decided_at = now() WHERE decision IS NULL`],
    ['narrows its own task', `UPDATE task SET scope_note = 'nothing'`],
    ['grants its own request', `UPDATE extension_request SET state = 'granted', decided_at = now(), granted_day = '2030-01-01', deadline_revision = 1`],
    ['refuses its own request', `UPDATE extension_request SET state = 'refused', decided_at = now(), decision_reason = 'x'`],
    ['edits its request', `UPDATE extension_request SET proposed_day = '2030-01-01'`],
    ['adds a request that is granted', `INSERT INTO extension_request (task_id, organization_id, ordinal, proposed_day, reason, effective_day, late, asked_by, asked_on, state, decided_at, granted_day, deadline_revision)
                                        SELECT id, organization_id, 9, '2020-10-01', 'x', '2020-08-28', false, app_person(), '2020-01-01', 'granted', now(), '2030-01-01', 1 FROM task`],
    ['asks in another’s name', `INSERT INTO extension_request (task_id, organization_id, ordinal, proposed_day, reason, effective_day, late, asked_by, asked_on)
                                SELECT t.id, organization_id, 9, '2020-10-01', 'x', '2020-08-28', false, p.id, '2020-01-01' FROM task t, person p WHERE p.email = 'office@gov.example'`],
    ['asks for an approval', `INSERT INTO approval_request (task_id, organization_id, verb, payload, asked_by) SELECT id, organization_id, 'reopen', '{}', app_person() FROM task`],
    ['moves the day of a period', `UPDATE task_slot SET effective_day = '2030-01-01'`],
    ['adds a day to the history of a period', `INSERT INTO slot_deadline (slot_id, revision, task_id, organization_id, previous_effective_day, last_day, effective_day, reason)
                                               SELECT slot_id, 3, task_id, organization_id, effective_day, '2030-01-01', '2030-01-01', 'x' FROM slot_deadline`],
    ['rewrites the history of a period', `UPDATE slot_deadline SET effective_day = '2030-01-01'`],
    ['rewrites the original day of a period', `UPDATE task_slot SET original_effective_day = '2030-01-01'`],
    ['takes a period’s new day back', `UPDATE task_slot SET revision = 1, last_day = NULL, original_effective_day = NULL, moved_at = NULL`],
    ['gives itself a period', `INSERT INTO task_slot (task_id, organization_id, kind, day, opens_on, effective_day, reminded)
                               SELECT id, organization_id, 'interim', '2020-06-30', '2020-06-01', '2020-06-30', true FROM task LIMIT 1`],
    ['drops a period', `UPDATE task_slot SET state = 'dropped'`],
    ['files for a period on a day gone by', `UPDATE task_slot SET state = 'filed', filed_on = '2019-01-01', punctuality = 'on_time'`],
    ['calls a late report timely', `UPDATE task_slot SET state = 'filed', filed_on = '2019-11-28', punctuality = 'late'`],
    ['removes a period', `DELETE FROM task_slot`],
    ['gives itself a task', `INSERT INTO task (instruction_id, organization_id, role, deadline_terms, deadline_kind, non_working_day)
                             SELECT instruction_id, organization_id, 'lead', '{}', 'none', 'preceding' FROM task`],
    ['makes itself the lead', `INSERT INTO instruction_recipient (instruction_id, organization_id, role, ordinal)
                               SELECT instruction_id, organization_id, 'lead', 9 FROM instruction_recipient`],
    ['writes the log in another’s name', `INSERT INTO audit_entry (actor_id, actor_name, actor_role, action, object_type, organization_id)
                                          SELECT gen_random_uuid(), 'x', 'office', 'accept', 'task', organization_id FROM task LIMIT 1`],
    ['clears its own file of the scanner’s doubt', `UPDATE file SET scan = 'infected'`],
    ['renames a file', `UPDATE file SET name = 'x'`],
    ['adds a file in another’s name', `INSERT INTO file (task_id, organization_id, name, type, size, sha256, scan, uploaded_by)
                                       SELECT f.task_id, f.organization_id, 'x', 'x', 1, f.sha256, 'clean', p.id FROM file f, person p WHERE p.id <> app_person() LIMIT 1`],
    ['says what is counted', `INSERT INTO indicator (instruction_id, code, name_kk, name_ru, name_en, unit, created_by)
                              SELECT instruction_id, 'x', 'x', 'x', 'x', 'x', app_person() FROM task LIMIT 1`],
    ['sets its own target', `INSERT INTO indicator_recipient (indicator_id, organization_id, target)
                             SELECT indicator_id, organization_id, 1 FROM indicator_recipient`],
    ['changes what it has counted', `UPDATE indicator_count SET done = 1`],
    ['speaks as the office', `INSERT INTO task_comment (task_id, organization_id, side, ordinal, author_id, text)
                              SELECT id, organization_id, 'office', 9, app_person(), 'x' FROM task`],
    ['speaks for those above itself', `INSERT INTO task_comment (task_id, organization_id, side, ordinal, author_id, text)
                                     SELECT id, organization_id, 'above', 9, app_person(), 'x' FROM task`],
    ['speaks in another’s name', `INSERT INTO task_comment (task_id, organization_id, side, ordinal, author_id, text)
                                  SELECT t.id, organization_id, 'recipient', 9, p.id, 'x' FROM task t, person p WHERE p.id <> app_person()`],
    ['changes what it has said', `UPDATE task_comment SET text = 'x'`],
    ['writes a note of the office', `INSERT INTO task_note (task_id, ordinal, author_id, text) SELECT id, 9, app_person(), 'x' FROM task`],
    ['records a meeting', `INSERT INTO meeting (protocol_number, title, kind, held_on, chair, created_by)
                           VALUES ('x', 'x', 'trip', '2020-01-01', 'x', app_person())`],
    ['makes a person of no district of its own', `INSERT INTO person (email, name) VALUES ('x@y.example', 'x')`],
    ['takes a post', `INSERT INTO post_holding (post_id, person_id) SELECT id, app_person() FROM post WHERE role = 'office' LIMIT 1`],
  ]; // prettier-ignore
  it.each(OWN_BUT_NOT_FOR_RECIPIENTS)('refuses when a recipient %s', async (_, sql) => {
    expect(await as(own(), sql)).toEqual(REFUSED);
  });

  it('lets a region make a person for a vacant post of its own district, and for nothing else', async () => {
    const person = (more = '') =>
      `INSERT INTO person (email, name ${more && ', disabled_at'}) VALUES ('new@x.example', 'x' ${more})`;
    expect(await as(own(), person())).toEqual(REFUSED);
    const [post] = await scene.api.sql<{ id: string }>(
      `WITH child AS (INSERT INTO body (code, kind, parent_id, time_zone) SELECT 'X-01', 'district', id, time_zone FROM body WHERE code = $1 RETURNING id)
       INSERT INTO post (body_id, role, rung, title_kk, title_ru, title_en)
       SELECT id, 'recipient', 'responsible', 'x', 'x', 'x' FROM child RETURNING id`, [A]); // prettier-ignore
    expect(await as(own(), person())).toEqual([{ changed: 1 }]);
    expect(await as(own(), person(', now()'))).toEqual(REFUSED);
    expect(await as({ ...own(), body: B }, person())).toEqual(REFUSED);
    await scene.api.sql('INSERT INTO post_holding (post_id, person_id) VALUES ($1, $2)', [post!.id, own().person]);
    expect(await as(own(), person())).toEqual(REFUSED);
    await scene.api.sql('DELETE FROM post_holding WHERE post_id = $1', [post!.id]);
    await scene.api.sql('DELETE FROM post WHERE id = $1', [post!.id]);
  });

  it('lets a recipient decide nothing that waits for a second person of the office', async () => {
    const approve = `UPDATE approval_request SET state = 'approved', decided_at = now(), decided_by = app_person()`;
    expect(await as(own(), 'SELECT count(*)::int AS rows FROM approval_request')).toEqual([{ rows: 1 }]);
    expect(await as(own(), approve)).toEqual([{ changed: 0 }]);
  });

  it('shows the office’s notes to the office and to nobody else, the system’s jobs neither', async () => {
    const notes = 'SELECT count(*)::int AS rows FROM task_note';
    expect(await as({ scope: 'office' }, notes)).toEqual([{ rows: 2 }]);
    for (const context of [own(), reader(), { scope: 'system' as const }, { scope: 'none' as const }]) {
      expect(await as(context, notes)).toEqual([{ rows: 0 }]);
    }
    const write = `INSERT INTO task_note (task_id, ordinal, author_id, text) SELECT id, 9, app_person(), 'x' FROM task`;
    for (const context of [reader(), { scope: 'system' as const }]) expect(await as(context, write)).toEqual(REFUSED);
  });

  it('shows the words of reports and comments only to whoever may see them and asks for them', async () => {
    const found = async (context: Context, word: string) => {
      const asked = `SELECT set_config('app.search', search_query(ARRAY[$1::text], ARRAY[$2::text])::text, true)`;
      const seen = `WITH asked AS MATERIALIZED (${asked}) SELECT s.kind, s.body_id FROM asked CROSS JOIN LATERAL (SELECT set_config, kind, body_id FROM search_text) s`;
      return as(context, seen, [word, `'${word}':*`]);
    };
    const kinds = async (context: Context, word: string) =>
      ((await found(context, word)) as { kind: string }[]).map(({ kind }) => kind).sort();
    expect(await as({ scope: 'office' }, 'SELECT count(*)::int AS rows FROM search_text')).toEqual([{ rows: 0 }]);
    expect(await kinds({ scope: 'office' }, 'secret')).toEqual([
      'comment',
      'comment',
      'note',
      'note',
      'report',
      'report',
    ]);
    expect(await kinds(reader(), 'secret')).toEqual(['comment', 'comment', 'report', 'report']);
    expect(await kinds(own(), 'secret')).toEqual([]);
    expect(await kinds(own(), 'report')).toEqual(['report', 'report']);
    expect(await kinds(own(), 'comment')).toEqual(['comment', 'comment']);
    expect(await kinds({ scope: 'none' }, 'report')).toEqual([]);
    const forged = `INSERT INTO search_text (kind, source_id, task_id, body_id, at, words) VALUES ('report', gen_random_uuid(), gen_random_uuid(), $1, now(), '')`;
    expect(await as(own(), forged, [bodies.get(B)])).toEqual(REFUSED);
  });

  it('shows a person’s saved filters and reading to that person alone, the system excluded', async () => {
    for (const table of ['saved_filter', 'person_visit']) {
      const rows = `SELECT count(*)::int AS rows FROM ${table} WHERE person_id <> $1`;
      for (const context of [own(), reader(), { scope: 'office' as const }, { scope: 'system' as const }]) {
        expect(await as(context, rows, [context.person ?? persons.get('office@gov.example')])).toEqual([{ rows: 0 }]);
      }
    }
    expect(await as(own(), 'SELECT name FROM saved_filter')).toEqual([{ name: 'own-filter' }]);
    expect(await as(own(), 'DELETE FROM saved_filter')).toEqual([{ changed: 1 }]);
    const theirs = `INSERT INTO saved_filter (person_id, name, query, position) VALUES ($1, 'x', 'x', 1)`;
    expect(await as(own(), theirs, [persons.get('office@gov.example')])).toEqual(REFUSED);
  });

  it('opens nobody else’s notices, even by an UPDATE without WHERE', async () => {
    const [{ mine }] = await scene.api.sql<{ mine: number }>(
      `SELECT count(*)::int AS mine FROM notice WHERE person_id = $1`,
      [persons.get('a@gov.example')],
    ) as [{ mine: number }]; // prettier-ignore
    expect(mine).toBeGreaterThan(0);
    expect(await as(own(), 'UPDATE notice SET opened_at = now()')).toEqual([{ changed: mine }]);
  });

  it('knows the closed states as the program does', async () => {
    // The policies say "closed_on IS NULL"; ck_task_closed ties that to the states.
    expect(CLOSED_STATES).toEqual(['executed', 'not_executed', 'withdrawn']);
    const closing = await as(own(), `UPDATE task SET state = 'executed' WHERE state = 'under_review'`);
    expect(closing).toMatch(/ck_task_closed/);
  });

  it('lets a reader write in no table', async () => {
    const tables = await scene.api.sql<{ name: string; column: string }>(
      `SELECT c.table_name AS name, min(c.column_name) AS column FROM information_schema.columns c
         JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name NOT IN ('notice', 'idempotency_key')
        GROUP BY 1`,
    );
    for (const { name, column } of tables) {
      const answer = await as(reader(), `UPDATE "${name}" SET "${column}" = "${column}"`);
      if (typeof answer === 'string') expect(answer).toEqual(REFUSED);
      else expect({ name, answer }).toEqual({ name, answer: [{ changed: 0 }] });
    }
    expect(await as(reader(), WRITES_TO_B[2]![1], [bodies.get(B)])).toEqual(REFUSED);
    expect(await as(reader(), OWN_BUT_NOT_FOR_RECIPIENTS.at(-1)![1])).toEqual(REFUSED);
  });

  it.each([
    ['ALTER TABLE task DISABLE ROW LEVEL SECURITY'],
    ['ALTER TABLE task ADD COLUMN x int'],
    ['DROP TABLE report'],
    ['DROP POLICY task_read ON task'],
    ['TRUNCATE task CASCADE'],
    ['TRUNCATE audit_entry'],
    ['CREATE TABLE public.mine (x int)'],
    ["CREATE FUNCTION public.app_scope() RETURNS text LANGUAGE sql AS $$ SELECT 'office' $$"],
    ["CREATE OR REPLACE FUNCTION app_scope() RETURNS text LANGUAGE sql STABLE AS $$ SELECT 'office' $$"],
    ['SET ROLE owner'],
    ['SET ROLE pg_read_all_data'],
    ['SET SESSION AUTHORIZATION owner'],
    ["SET session_replication_role = 'replica'"],
    ['ALTER ROLE tracker_test BYPASSRLS'],
    ["UPDATE audit_entry SET reason = 'x'"],
    ['DELETE FROM audit_entry'],
    ["UPDATE task_deadline SET reason = 'x'"],
    ['DELETE FROM extension_request'],
    ['DELETE FROM task'],
    ['DELETE FROM report'],
    ['DELETE FROM indicator_count'],
    ["INSERT INTO demo_clock (shown_at, set_at) VALUES ('2030-01-01', now())"],
    ['UPDATE demo_clock SET running = true'],
    ["INSERT INTO task_transition VALUES ('executed', 'assigned')"],
    ['UPDATE migrations SET name = name'],
  ])('does not let the application’s role: %s', async (sql) => {
    // As the widest scope there is: what the role may not, no scope may.
    expect(await as({ scope: 'system' }, sql)).toEqual(
      expect.stringMatching(
        /permission denied|must be owner|append-only|does not exist|not permitted|must have|Only roles/,
      ),
    );
  });

  it('removes no file that a report has named, whoever asks', async () => {
    for (const scope of ['system', 'office', 'reader'] as const) {
      expect(await as({ scope }, 'DELETE FROM file')).toEqual([{ changed: 0 }]);
    }
    expect(await as(own(), 'DELETE FROM file')).toEqual([{ changed: 0 }]);
  });

  it('cannot be switched off for a query: it fails instead of showing more', async () => {
    await app.query('SET row_security = off');
    expect(await as(own(), 'SELECT * FROM task')).toMatch(/would be affected by row-level security/);
    await app.query('RESET row_security');
  });

  it('ends with the transaction: the next one on the same connection is nobody', async () => {
    await app.query(`BEGIN; SELECT set_config('app.scope', 'office', true); COMMIT`);
    const { rows } = await app.query(
      'SELECT app_scope() AS scope, app_bodies() AS bodies, app_person() AS person, count(*)::int AS tasks FROM task',
    );
    expect(rows).toEqual([{ scope: 'none', bodies: [], person: null, tasks: 0 }]);
  });

  describe('through the application’s own Database, on a single connection', () => {
    let source: DataSource;
    let database: Database;

    beforeAll(async () => {
      source = await new DataSource(dataSourceOptions(scene.api.database.url, 1)).initialize();
      database = new Database(source);
      for (const body of REGIONS_OF_2022) await makeTask(scene.api, { body, effectiveDay: null });
    });
    afterAll(() => source?.destroy());

    const actor = (roles: Role[], code?: string): Actor => ({
      personId: persons.get('a@gov.example')!,
      name: code ?? roles.join(),
      roles: new Set(roles),
      bodyIds: code ? [bodies.get(code)!] : [],
      language: 'en',
      request: { id: 'test' },
    });

    it(`mixes none of ${REQUESTS} interleaved requests of twenty regions, the office and people without a post`, async () => {
      const regions = [...REGIONS_2019, ...REGIONS_OF_2022];
      const asked = Array.from({ length: REQUESTS }, (_, n) => {
        if (n % 22 === 20) return { who: actor(['office']), sees: regions.length };
        if (n % 22 === 21) return { who: actor(['administrator']), sees: 0 };
        return { who: actor(['recipient'], regions[n % 20]), sees: 1 };
      });
      // Fifty at a time stand in line for the one connection: all at once, the last would be turned away on a busy machine.
      const wrong: number[] = [];
      const lane = async (first: number) => {
        for (let n = first; n < asked.length; n += 50) wrong.push(await isWrong(asked[n]!, n));
      };
      const isWrong = async ({ who, sees }: (typeof asked)[number], n: number): Promise<number> => {
        const work = async (tx: { query: (sql: string) => Promise<unknown[]> }) => {
          const rows = (await tx.query('SELECT DISTINCT organization_id AS id FROM task')) as { id: string }[];
          if (n % 5 === 0) throw new Error('a request that fails half-way');
          return rows;
        };
        const rows = await (n % 3 === 0 ? database.write(who, work) : database.read(who, work)).catch(() => undefined);
        if (rows === undefined) return n % 5 === 0 ? 0 : 1;
        return rows.length === sees && (sees !== 1 || rows[0]!.id === who.bodyIds[0]) ? 0 : 1;
      };
      await Promise.all(Array.from({ length: 50 }, (_, first) => lane(first)));
      expect(wrong).toHaveLength(asked.length);
      expect(wrong.reduce((sum, each) => sum + each, 0)).toBe(0);
    });

    it('refuses to write in a transaction for reading', async () => {
      const write = database.read(actor(['office']), (tx) => tx.query(`UPDATE meeting SET title = 'x'`));
      await expect(write).rejects.toThrow(/read-only transaction/);
    });

    it('goes on after a transaction that failed while it was being begun', async () => {
      // Somebody holds the clock's table, the beginning waits for it and is cancelled, as a time limit would.
      const holder = new Client({ connectionString: scene.api.database.ownerUrl });
      await holder.connect();
      await holder.query('BEGIN; LOCK TABLE demo_clock IN ACCESS EXCLUSIVE MODE');
      const begun = database
        .read(actor(['office']), () => Promise.resolve('done'))
        .catch((error: Error) => error.message);
      for (let cancelled = 0; cancelled === 0;) {
        const { rowCount } = await holder.query(
          `SELECT pg_cancel_backend(l.pid) FROM pg_locks l WHERE l.relation = 'demo_clock'::regclass AND NOT l.granted`,
        );
        cancelled = rowCount ?? 0;
      }
      expect(await begun).toMatch(/canceling statement/);
      await holder.query('ROLLBACK');
      await holder.end();
      await expect(database.read(actor(['office']), () => Promise.resolve('done'))).resolves.toBe('done');
    });
  });
});

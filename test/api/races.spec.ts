import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.js';
import { Database } from '../../src/platform/database.js';
import { systemActor } from '../../src/shared/actor.js';
import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { SeededChance } from '../support/chance.js';
import { makeTask } from '../support/factory.js';
import { LossyLine } from '../support/lossy-line.js';
import { done, issueInstruction, MEETING, REGIONS_2019, REPORT } from '../support/stories.js';

/** Sizes of every day; `LOAD=full` (npm run test:races) takes those of the scorecard, B2 to B7. */
const FULL = process.env.LOAD === 'full';
const SIZE = FULL
  ? { doubleClicks: 200, decisions: 1000, edits: 1000, lostAnswers: 2000, cutAnswers: 2000, deadlocks: 500 }
  : { doubleClicks: 10, decisions: 100, edits: 100, lostAnswers: 60, cutAnswers: 150, deadlocks: 25 };
/** Of the answers that are cut off; `SEED=n` cuts the same ones again. */
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
jest.setTimeout(FULL ? 900_000 : 180_000);

const CODE = 'KZ-61';
const statuses = (answers: readonly Answer[]) =>
  answers.reduce<Record<number, number>>((seen, { status }) => ({ ...seen, [status]: (seen[status] ?? 0) + 1 }), {});

describe('requests that run into each other', () => {
  let api: TestApi;
  let office: string;
  let colleague: string;
  let turkistan: string;
  let number = 0;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2019-11-28T12:00:00+06:00');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    colleague = await api.person('colleague@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('akim@gov.example', { body: CODE, role: 'recipient' });
  });
  afterAll(() => api?.stop());

  const newTask = async () => (await issueInstruction(api, office, { recipients: [{ code: CODE }] })).tasks.get(CODE);
  const newMeeting = async () => {
    const body = { ...MEETING, protocolNumber: `race-${++number}` };
    return done(await api.call('POST', '/api/v1/meetings', { as: office, body }), 201);
  };
  const countOf = async (table: string, where: string, params: unknown[]) =>
    (await api.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`, params))[0]!.n;

  describe('a double click (B3)', () => {
    it('makes fifty acknowledgements of one task one step, one line in the log and one notice a person', async () => {
      for (let round = 0; round < SIZE.doubleClicks; round++) {
        const { id, version } = await newTask();
        const answers = await Promise.all(
          Array.from({ length: 50 }, () =>
            api.call('POST', `/api/v1/tasks/${id}/acknowledge`, { as: turkistan, ifMatch: version }),
          ),
        );
        expect(statuses(answers)[200]).toBe(1);
        for (const { status, body } of answers) {
          if (status !== 200) expect([409, 412, 503]).toContain(status);
          if (status === 409) expect(body.code).toBe('state_moved_on');
        }
        expect(await countOf('audit_entry', `task_id = $1 AND action = 'acknowledge'`, [id])).toBe(1);
        // Two people are in the office; whoever acts is not told.
        expect(await countOf('notice', `task_id = $1 AND kind = 'acknowledged'`, [id])).toBe(2);
        expect(await countOf('task', 'id = $1 AND version = $2', [id, version + 1])).toBe(1);
      }
    });

    it('makes twenty issues of one instruction one set of tasks', async () => {
      const meeting = await newMeeting();
      const body = {
        number: '1',
        text: 'x',
        deadline: { kind: 'none' },
        recipients: REGIONS_2019.map((code) => ({ code })),
      };
      const draft = done(
        await api.call('POST', `/api/v1/meetings/${meeting.id}/instructions`, { as: office, body }),
        201,
      );
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          api.call('POST', `/api/v1/instructions/${draft.id}/issue`, {
            as: n % 2 ? office : colleague,
            ifMatch: draft.version,
            body: {},
          }),
        ),
      );
      expect(statuses(answers)).toEqual({ 200: 1, 409: 19 });
      expect(await countOf('task', 'instruction_id = $1', [draft.id])).toBe(17);
      expect(await countOf('audit_entry', `object_id = $1 AND action = 'instruction_issued'`, [draft.id])).toBe(1);
    });

    it('files one of ten reports that were sent at once', async () => {
      const { id, version } = await newTask();
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          api.call('POST', `/api/v1/tasks/${id}/reports`, { as: turkistan, ifMatch: version, body: REPORT }),
        ),
      );
      expect(statuses(answers)[201]).toBe(1);
      expect(await countOf('report', 'task_id = $1', [id])).toBe(1);
    });

    it('records one of ten meetings with the same protocol', async () => {
      const body = { ...MEETING, protocolNumber: 'the-same' };
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => api.call('POST', '/api/v1/meetings', { as: office, body })),
      );
      expect(statuses(answers)).toEqual({ 201: 1, 409: 9 });
    });
  });

  it('accept against return (B4): one wins, the other is told, and nobody hears of both', async () => {
    const winners = { accept: 0, return: 0 };
    const { id, version: issued } = await newTask();
    let version: number = issued;
    for (let race = 0; race < SIZE.decisions; race++) {
      const report = done(
        await api.call('POST', `/api/v1/tasks/${id}/reports`, { as: turkistan, ifMatch: version, body: REPORT }),
        201,
      );
      const decide = (verb: 'accept' | 'return', as: string) =>
        api.call('POST', `/api/v1/reports/${report.id}/${verb}`, {
          as,
          ifMatch: report.version,
          ...(verb === 'return' ? { body: { reason: `race ${race}` } } : {}),
        });
      const started = race % 2 ? (['accept', 'return'] as const) : (['return', 'accept'] as const);
      const answers = await Promise.all(started.map((verb, n) => decide(verb, n ? office : colleague)));
      const won = started.filter((_, n) => answers[n]!.status === 200);
      expect(won).toHaveLength(1);
      const loser = answers.find(({ status }) => status !== 200)!;
      expect([409, 412]).toContain(loser.status);
      expect(['report_decided', 'state_moved_on', 'stale_version']).toContain(loser.body.code);
      const verb = won[0]!;
      winners[verb]++;
      const task = done(await api.call('GET', `/api/v1/tasks/${id}`, { as: office }));
      expect(task.state).toBe(verb === 'accept' ? 'executed' : 'returned');
      expect(await countOf('audit_entry', `task_id = $1 AND action IN ('accept', 'send_back')`, [id])).toBe(
        winners.accept + winners.return,
      );
      if (verb === 'accept') {
        // Put on control again, so that the next report can be filed on the same task.
        const body = { reason: 'the next race' };
        ({ version } = done(
          await api.call('POST', `/api/v1/tasks/${id}/reopen`, { as: office, ifMatch: task.version, body }),
        ));
      } else version = task.version;
    }
    expect(await countOf('notice', `task_id = $1 AND kind = 'report_accepted'`, [id])).toBe(winners.accept);
    expect(await countOf('notice', `task_id = $1 AND kind = 'report_returned'`, [id])).toBe(winners.return);
  });

  it('a stale edit (B5) overwrites nothing: every version is made by exactly one PATCH', async () => {
    const { id, version } = await newMeeting();
    const patch = (chair: string, ifMatch?: number) =>
      api.call('PATCH', `/api/v1/meetings/${id}`, { as: office, ifMatch, body: { chair } });
    const written: string[] = [];
    const answers: Answer[] = [];
    for (let wave = 0; wave < SIZE.edits / 10; wave++) {
      const seen = version + wave;
      const chairs = Array.from({ length: 10 }, (_, n) => `wave ${wave}, editor ${n}`);
      const wrote = await Promise.all(chairs.map((chair) => patch(chair, seen)));
      written.push(...chairs.filter((_, n) => wrote[n]!.status === 200));
      answers.push(...wrote);
      expect(done(await api.call('GET', `/api/v1/meetings/${id}`, { as: office })).chair).toBe(written.at(-1));
    }
    expect(statuses(answers)).toEqual({ 200: SIZE.edits / 10, 412: (SIZE.edits / 10) * 9 });
    const log = await api.sql<{ chair: string }>(
      `SELECT after->>'chair' AS chair FROM audit_entry WHERE object_id = $1 AND action = 'meeting_edited' ORDER BY id`,
      [id],
    );
    expect(log.map(({ chair }) => chair)).toEqual(written);
    expect((await patch('without an ETag')).status).toBe(428);
  });

  describe('an answer that was lost (B2)', () => {
    /** The bytes, not what they mean. */
    async function record(key: string, protocolNumber: string, as = office): Promise<[number, string, string | null]> {
      const response = await fetch(`${api.url}/api/v1/meetings`, {
        method: 'POST',
        headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ ...MEETING, protocolNumber }),
      });
      return [response.status, await response.text(), response.headers.get('etag')];
    }

    it('is given again byte for byte, and the effect happens once', async () => {
      for (let n = 0; n < SIZE.lostAnswers; n++) {
        const first = await record(`lost-answer-${n}`, `lost-${n}`);
        expect(first[0]).toBe(201);
        expect(await record(`lost-answer-${n}`, `lost-${n}`)).toEqual(first);
      }
      expect(await countOf('meeting', `protocol_number LIKE 'lost-%'`, [])).toBe(SIZE.lostAnswers);
      expect(await countOf('audit_entry', `after->>'protocolNumber' LIKE 'lost-%'`, [])).toBe(SIZE.lostAnswers);
    });

    it('is given again though the object has moved on since, and though If-Match is stale by then', async () => {
      const { id, version } = await newTask();
      const options = { as: turkistan, ifMatch: version, body: REPORT, key: 'report-of-turkistan' };
      const first = await api.call('POST', `/api/v1/tasks/${id}/reports`, options);
      expect(first.status).toBe(201);
      done(
        await api.call('POST', `/api/v1/reports/${first.body.id}/accept`, { as: office, ifMatch: first.body.version }),
      );
      const again = await api.call('POST', `/api/v1/tasks/${id}/reports`, options);
      expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first.body });
      const anew = await api.call('POST', `/api/v1/tasks/${id}/reports`, { ...options, ifMatch: version + 2 });
      expect({ status: anew.status, body: anew.body }).toEqual({ status: 201, body: first.body });
      expect(await countOf('report', 'task_id = $1', [id])).toBe(1);
    });

    it('is not given to another request under the same key', async () => {
      await record('one-key-only', 'other-1');
      const [status, text] = await record('one-key-only', 'other-2');
      expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([422, 'idempotency_key_reused']);
      const { id, version } = await newTask();
      const elsewhere = { as: office, ifMatch: version, key: 'one-key-only', body: { reason: 'x' } };
      expect((await api.call('POST', `/api/v1/tasks/${id}/withdraw`, elsewhere)).status).toBe(422);
      expect(await countOf('meeting', `protocol_number = 'other-2'`, [])).toBe(0);
    });

    it('is not given to another person with the same key: keys belong to whoever sends them', async () => {
      const [, mine] = await record('a-common-key', 'common-1');
      const [status, theirs] = await record('a-common-key', 'common-2', colleague);
      expect(status).toBe(201);
      expect(theirs).not.toBe(mine);
    });

    it('asked for in parallel, is the same answer or “still being done”, with one effect', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => record('in-parallel', 'parallel-1')));
      const told = answers.filter(([status]) => status === 201);
      expect(told.length).toBeGreaterThanOrEqual(1);
      expect(new Set(told.map(([, text]) => text)).size).toBe(1);
      for (const [status, text] of answers.filter(([each]) => each !== 201)) {
        expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([409, 'idempotency_in_progress']);
      }
      expect(await countOf('meeting', `protocol_number = 'parallel-1'`, [])).toBe(1);
    });

    describe('cut off on its way', () => {
      interface Request {
        path: string;
        as: string;
        ifMatch?: number;
        body?: object;
        key: string;
        /** How often it took effect. */
        effects: () => Promise<number>;
      }
      type Heard = { status: number; text: string };

      /** One request, one connection. Undefined: no answer, or only part of one. */
      const send = (port: number, { path, as, ifMatch, body, key }: Request): Promise<Heard | undefined> =>
        new Promise((resolve) => {
          const text = body === undefined ? '' : JSON.stringify(body);
          const headers = {
            authorization: `Bearer ${as}`,
            'idempotency-key': key,
            'content-length': Buffer.byteLength(text),
            connection: 'close',
            ...(text ? { 'content-type': 'application/json' } : {}),
            ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
          };
          const request = http.request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent: false });
          request.on('error', () => resolve(undefined));
          request.on('response', (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('error', () => resolve(undefined));
            response.on('end', () =>
              resolve(
                response.complete
                  ? { status: response.statusCode!, text: Buffer.concat(chunks).toString('utf8') }
                  : undefined,
              ),
            );
          });
          request.end(text);
        });

      /** As a patient client does: the same request under the same key, until it is answered. */
      async function insist(port: number, request: Request): Promise<Heard & { tries: number }> {
        for (let tries = 1; tries <= 100; tries++) {
          const heard = await send(port, request);
          const wait = heard && (heard.status === 503 || (heard.status === 409 && heard.text.includes('idempotency_in_progress'))); // prettier-ignore
          if (heard && !wait) return { ...heard, tries };
        }
        throw new Error(`no answer in a hundred tries (SEED=${SEED})`);
      }

      async function newRequest(n: number, chance: SeededChance, talked: string): Promise<Request> {
        const key = `cut-${n}-${randomUUID()}`;
        const kind = chance.oneOf(['meeting', 'comment', 'acknowledge', 'file'] as const);
        if (kind === 'meeting') {
          const body = { ...MEETING, protocolNumber: `cut-${n}` };
          return { key, as: office, path: '/api/v1/meetings', body, effects: () => countOf('meeting', 'protocol_number = $1', [`cut-${n}`]) }; // prettier-ignore
        }
        if (kind === 'comment') {
          const path = `/api/v1/tasks/${talked}/comments`;
          return { key, as: turkistan, path, body: { text: `cut-${n}` }, effects: () => countOf('task_comment', 'text = $1', [`cut-${n}`]) }; // prettier-ignore
        }
        const { id } = await makeTask(api, { body: CODE, effectiveDay: '2020-08-28' });
        const path = `/api/v1/tasks/${id}`;
        const logged = (action: string) => () => countOf('audit_entry', 'task_id = $1 AND action = $2', [id, action]);
        return kind === 'acknowledge'
          ? { key, as: turkistan, ifMatch: 1, path: `${path}/acknowledge`, effects: logged('acknowledge') }
          : { key, as: turkistan, ifMatch: 1, path: `${path}/reports`, body: REPORT, effects: logged('submit') };
      }

      it(`is asked for again until it comes: one effect of each of ${SIZE.cutAnswers} requests`, async () => {
        const chance = new SeededChance(SEED);
        const line = await LossyLine.before(api.url, new SeededChance(SEED + 1));
        const talked = (await newTask()).id as string;
        const requests: Request[] = [];
        for (let n = 0; n < SIZE.cutAnswers; n++) requests.push(await newRequest(n, chance, talked));
        const waiting = [...requests];
        const wrong: string[] = [];
        let tries = 0;
        const client = async () => {
          for (let request = waiting.pop(); request; request = waiting.pop()) {
            const heard = await insist(line.port, request);
            tries += heard.tries;
            const [effects, again] = [await request.effects(), await send(Number(new URL(api.url).port), request)];
            // The answer that came at last is the one that was given first.
            const same = again?.status === heard.status && again.text === heard.text;
            if (![200, 201].includes(heard.status) || effects !== 1 || !same)
              wrong.push(
                `${request.path}: ${heard.status} ${heard.text.slice(0, 200)}, effects: ${effects}, same: ${same}`,
              );
          }
        };
        await Promise.all(Array.from({ length: 6 }, client));
        await line.close();
        const { passed, ...lost } = line.fates;
        const share = Object.values(lost).reduce((sum, each) => sum + each, 0) / tries;
        process.stdout.write(`B2: SEED=${SEED}, ${requests.length} requests in ${tries} tries, ${JSON.stringify(line.fates)}\n`); // prettier-ignore
        expect({ SEED, wrong }).toEqual({ SEED, wrong: [] });
        expect(share).toBeGreaterThan(0.15);
        expect(passed).toBeGreaterThanOrEqual(requests.length);
        expect(Math.min(...Object.values(lost))).toBeGreaterThan(0);
      });
    });

    it('stores nothing for a refused request: put right, it goes through under the same key', async () => {
      expect((await record('put-right', ''))[0]).toBe(400);
      expect((await record('put-right', 'put-right'))[0]).toBe(201);
    });
  });

  describe('deadlocks (B7)', () => {
    let source: DataSource;
    let database: Database;

    beforeAll(async () => {
      // PostgreSQL looks for deadlocks after a second; here there is no need to wait so long.
      await api.sql(`ALTER DATABASE ${api.database.name} SET deadlock_timeout = '20ms'`);
      source = await new DataSource(dataSourceOptions(api.database.url, 4)).initialize();
      database = new Database(source);
    });
    afterAll(() => source?.destroy());

    const lock = 'SELECT pg_advisory_xact_lock($1)';
    const actor = systemActor('test');

    it('are broken and tried again, three times at most, and both get through', async () => {
      let broken = 0;
      for (let round = 0; round < SIZE.deadlocks; round++) {
        // Each takes its first lock and waits until the other has too; only a deadlock can follow.
        const first = [deferred(), deferred()];
        const tries = [0, 0];
        const verb = (me: 0 | 1) =>
          database.write(actor, async (tx) => {
            tries[me]!++;
            await tx.query(lock, [round * 2 + me]);
            first[me]!.resolve();
            await first[1 - me]!.promise;
            await tx.query(lock, [round * 2 + 1 - me]);
            return me;
          });
        expect(await Promise.all([verb(0), verb(1)])).toEqual([0, 1]);
        expect(tries.every((each) => each <= 3)).toBe(true);
        broken += tries[0]! + tries[1]! - 2;
      }
      expect(broken).toBeGreaterThanOrEqual(SIZE.deadlocks);
    });

    it.each(['40P01', '40001'])(
      'and %s are out of the caller’s sight when they end, “busy” when they do not',
      async (state) => {
        // A trigger that fails as often as the meeting's note says; a sequence counts, since it is never rolled back.
        await api.sql(`
        CREATE SEQUENCE tries_${state.toLowerCase()};
        GRANT USAGE ON SEQUENCE tries_${state.toLowerCase()} TO tracker_app;
        CREATE FUNCTION fail_${state.toLowerCase()}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF nextval('tries_${state.toLowerCase()}') <= NEW.note::int THEN
            RAISE EXCEPTION 'forced' USING ERRCODE = '${state}';
          END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER fail_${state.toLowerCase()} BEFORE INSERT ON meeting FOR EACH ROW
          WHEN (NEW.title = '${state}') EXECUTE FUNCTION fail_${state.toLowerCase()}()`);
        const recordFailing = async (times: number) => {
          await api.sql(`ALTER SEQUENCE tries_${state.toLowerCase()} RESTART`);
          const body = { ...MEETING, title: state, protocolNumber: `forced-${state}-${times}`, note: String(times) };
          const answer = await api.call('POST', '/api/v1/meetings', { as: office, body });
          const [{ tries }] = (await api.sql(`SELECT last_value::int AS tries FROM tries_${state.toLowerCase()}`)) as [
            { tries: number },
          ];
          return { status: answer.status, code: answer.body.code, wait: answer.headers.get('retry-after'), tries };
        };
        expect(await recordFailing(2)).toEqual({ status: 201, code: undefined, wait: null, tries: 3 });
        expect(await recordFailing(99)).toEqual({ status: 503, code: 'database_busy', wait: '1', tries: 3 });
        expect(await countOf('meeting', 'title = $1', [state])).toBe(1);
      },
    );
  });
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}

import { Client } from 'pg';
import { OVERDUE } from '../../src/tasks/tasks.queries.js';
import {
  CLOSED_STATES,
  IN_HANDS_STATES,
  nextState,
  OPEN_STATES,
  STATES,
  TRANSITIONS,
  type Verb,
} from '../../src/tasks/task-lifecycle.js';
import { createTestDatabase, type TestDatabase } from '../support/template.js';

const VERBS = Object.keys(TRANSITIONS) as Verb[];
const quoted = (text: string) => [...text.matchAll(/'([a-z_]+)'/g)].map((match) => match[1]!);

describe('the life of a task, told in several places', () => {
  let database: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner?.end();
    await database?.drop();
  });

  const constraint = async (name: string) => {
    const { rows } = await owner.query<{ text: string }>(
      `SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = $1`,
      [name],
    );
    return rows[0]!.text;
  };
  const index = async (name: string) => {
    const { rows } = await owner.query<{ text: string }>(`SELECT pg_get_indexdef($1::regclass) AS text`, [name]);
    return rows[0]!.text;
  };

  it('has the same states in the program and in the database', async () => {
    expect(quoted(await constraint('ck_task_state'))).toEqual([...STATES]);
    expect([...OPEN_STATES, ...CLOSED_STATES].sort()).toEqual([...STATES].sort());
  });

  it('lets the database allow exactly the steps that some verb takes', async () => {
    const reachable = new Set(
      VERBS.flatMap((verb) =>
        TRANSITIONS[verb].flatMap(({ from, to }) => (to === 'same' ? [] : from.map((state) => `${state} → ${to}`))),
      ),
    );
    const { rows } = await owner.query<{ step: string }>(
      `SELECT from_state || ' → ' || to_state AS step FROM task_transition`,
    );
    expect(rows.map(({ step }) => step).sort()).toEqual([...reachable].sort());
  });

  it('means the same by “in the recipient’s hands” everywhere', async () => {
    const inHands = [...IN_HANDS_STATES].sort();
    expect(
      quoted(OVERDUE)
        .filter((word) => (STATES as readonly string[]).includes(word))
        .sort(),
    ).toEqual(inHands);
    expect(quoted(await index('ix_task_in_hands')).sort()).toEqual(inHands);
    expect(quoted(await constraint('ck_task_in_hands')).sort()).toEqual(inHands);
    expect(quoted(await index('ix_task_under_review'))).toEqual(['under_review']);
    expect(quoted(await constraint('ck_task_closed')).sort()).toEqual([...CLOSED_STATES].sort());
  });

  it('refuses every other step in the database, whoever asks', async () => {
    const { rows } = await owner.query<{ steps: string[] }>(
      `SELECT array_agg(from_state || to_state) AS steps FROM task_transition`,
    );
    const legal = new Set(rows[0]!.steps);
    // A temporary twin of the table with the real trigger: no instruction, no body is needed for it.
    await owner.query(`CREATE TEMP TABLE step (state text);
      CREATE TRIGGER step_allowed BEFORE UPDATE OF state ON step FOR EACH ROW
        WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION check_task_transition()`);
    for (const from of STATES) {
      for (const to of STATES) {
        await owner.query('TRUNCATE step');
        await owner.query('INSERT INTO step VALUES ($1)', [from]);
        const taken = await owner.query('UPDATE step SET state = $1', [to]).then(
          () => true,
          (error: { constraint?: string }) => error.constraint !== 'ck_task_transition',
        );
        expect({ from, to, taken }).toEqual({ from, to, taken: from === to || legal.has(from + to) });
      }
    }
  });

  it('leads out of every open state and back from every closed one', () => {
    for (const state of STATES) {
      expect(VERBS.some((verb) => nextState(verb, state, 'lead') !== undefined)).toBe(true);
    }
    for (const state of OPEN_STATES) expect(nextState('withdraw', state, 'lead')).toBe('withdrawn');
    for (const state of CLOSED_STATES) expect(nextState('reopen', state, 'co_executor')).toBe('in_progress');
  });
});

/**
 * How much of a bare Fastify-and-pg handler's speed is left when sign-in, rights, row-level security, validation and views
 * are added. Both serve the same statements on the same 100,000 tasks, in processes of their own, in turns; the median of
 * the rounds' ratios counts, for it hardly depends on the machine.
 *
 * BARE hands text and values to pg, as plain handlers do. PREPARED also gives each statement the name that the API gives
 * it, which spares PostgreSQL the planning: the most that could be had.
 */
import autocannon from 'autocannon';
import { Client } from 'pg';
import { hashPassword } from '../../src/auth/passwords.js';
import type { Config } from '../../src/platform/config.js';
import { createHttpApp } from '../../src/platform/http/http-app.js';
import { configureLog } from '../../src/platform/log.js';
import { ApiModule } from '../../src/api.module.js';
import { recordStatements, type Statement } from '../support/statements.js';
import type { BareWork } from './bare-process.js';
import { median, PASSWORD, type Place } from './place.js';
import { fillRegister, someTasks } from './register.js';

const CONNECTIONS = 10;
const EXPECTED_RATIO = 0.5;
const WARM_UP_SECONDS = 0.5;

/** What may be asked of this part on the command line. */
export interface ApiOptions {
  json: boolean;
  rounds: number;
  seconds: number;
  only: string | undefined;
  plans: boolean;
}

interface Row {
  name: string;
  as: 'office' | 'akim';
  paths: string[];
  /** Rounds so many times as long, where an answer takes longer than a round. */
  times?: number;
}

interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
}

/** The trade's own questions, as against sign-in, calendar and the transaction around them. */
function readsTasks({ text }: Statement): boolean {
  return /\bFROM task\b/.test(text);
}

export async function benchApi({ makeDatabase, start, say }: Place, asked: ApiOptions): Promise<boolean> {
  const config = await makeDatabase('bench');
  const ownerUrl = config.ownerDatabaseUrl!;
  await fillRegister(ownerUrl, await hashPassword(PASSWORD));
  const ids = await someTasks(ownerUrl, 20);
  const rows = rowsOf(ids).filter(({ name }) => !asked.only || name.includes(asked.only));
  const { tokens, statements, answers } = await rehearse(config, rows);
  if (asked.plans) await showPlans(say, config, rows, statements);

  const { says: ours } = await start('api-process.js', { ...config, ownerDatabaseUrl: null });
  const { says: bare } = await start('bare-process.js', {
    databaseUrl: ownerUrl,
    pool: config.databasePool,
    rows: statements.map((paths) => paths.map((path) => path.filter(readsTasks))),
  } satisfies BareWork);
  await checkSameTasks(bare, answers);

  say(`${process.version}, ${CONNECTIONS} connections, ${asked.rounds} rounds of ${asked.seconds} s each in turns`);
  const table = [];
  for (const [index, row] of rows.entries()) {
    const headers = { authorization: `Bearer ${tokens[row.as]}`, 'accept-language': 'ru' };
    const bareAs = (how: string) => row.paths.map((_, path) => `/${how}/${index}/${path}`);
    const line = {
      row: row.name,
      statements: statements[index]![0]!.length,
      ...(await inTurns(asked, row.times ?? 1, {
        ours: (seconds) => measure(ours, row.paths, seconds, headers),
        bare: (seconds) => measure(bare, bareAs('bare'), seconds),
        prepared: (seconds) => measure(bare, bareAs('prepared'), seconds),
      })),
    };
    table.push(line);
    if (table.length === 1) say(HEAD);
    say(inColumns(line));
  }
  const index = await overdueIndex(config, rows, statements);
  if (index) say(`The overdue list reads the index ${index}.`);
  if (asked.json)
    console.log(JSON.stringify({ node: process.version, connections: CONNECTIONS, table, overdueIndex: index }));
  return table.every(({ toBare }) => toBare >= EXPECTED_RATIO);
}

function rowsOf(ids: readonly string[]): Row[] {
  const list = '/api/v1/tasks?size=50';
  const board = '/api/v1/dashboard/matrix';
  return [
    { name: 'list, office', as: 'office', paths: [list] },
    { name: 'urgent, office', as: 'office', paths: [`${list}&sort=urgency`] },
    { name: 'list, recipient', as: 'akim', paths: [list] },
    { name: 'overdue, office', as: 'office', paths: [`${list}&overdue=true`] },
    { name: 'search, office', as: 'office', paths: [`${list}&q=${encodeURIComponent('туалет')}`] },
    { name: 'page 1000, office', as: 'office', paths: [`${list}&page=1000`] },
    { name: 'board 25 × 20', as: 'office', paths: [`${board}?dueFrom=2020-07-01&dueTo=2020-07-15&size=25`] },
    { name: 'board 500 × 20', as: 'office', paths: [`${board}?dueFrom=2020-06-01&dueTo=2020-12-31`], times: 6 },
    { name: 'one task, office', as: 'office', paths: ids.map((id) => `/api/v1/tasks/${id}`) },
  ];
}

/** Signs in and asks for every path once, in this process, to learn which statements the API runs for it. */
async function rehearse(config: Config, rows: readonly Row[]) {
  configureLog('silent');
  const app = await createHttpApp(ApiModule.with(config), config);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const call = async (path: string, init: RequestInit) => {
    const response = await fetch(url + path, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  };
  const signIn = async (name: Row['as']) => {
    const body = JSON.stringify({ email: `${name}@bench.example`, password: PASSWORD, name: 'bench' });
    return (await call('/api/v1/tokens', { method: 'POST', body, headers: { 'content-type': 'application/json' } }))
      .token as string;
  };
  const tokens = { office: await signIn('office'), akim: await signIn('akim') };
  const statements: Statement[][][] = [];
  const answers: Record<string, unknown>[][] = [];
  const ask = (row: Row, path: string) => call(path, { headers: { authorization: `Bearer ${tokens[row.as]}` } });
  await ask(rows[0]!, rows[0]!.paths[0]!); // what is read once a process is read now
  for (const row of rows) {
    statements.push([]);
    answers.push([]);
    for (const path of row.paths) {
      const noted = await recordStatements('bench', async () => void answers.at(-1)!.push(await ask(row, path)));
      statements.at(-1)!.push(noted);
    }
  }
  await app.close();
  return { tokens, statements, answers };
}

/** A race between two different races would prove nothing: both must answer with the same tasks. */
async function checkSameTasks(bare: string, answers: Record<string, unknown>[][]): Promise<void> {
  for (const [row, paths] of answers.entries()) {
    for (const [path, answer] of paths.entries()) {
      const tables = (await (await fetch(`${bare}/prepared/${row}/${path}`)).json()) as Json[][];
      const { key, ours } = tasksIn(answer);
      const theirs = new Set(
        tables
          .flat()
          .map((found) => found[key])
          .filter(Boolean),
      );
      if (theirs.size === 0 || theirs.size !== ours.length || !ours.every((id) => theirs.has(id)))
        throw new Error(`/${row}/${path}: not the same tasks`);
    }
  }
}

type Json = Record<string, unknown>;

/** The ids of the tasks in an answer, and the name that their column has in its statements. */
function tasksIn(answer: Json): { key: 'id' | 'taskId'; ours: unknown[] } {
  const rows = answer.rows as { cells: Json[] }[] | undefined;
  if (rows) return { key: 'taskId', ours: rows.flatMap(({ cells }) => cells.map(({ taskId }) => taskId)) };
  return { key: 'id', ours: ((answer.items ?? [answer]) as Json[]).map(({ id }) => id) };
}

async function measure(url: string, paths: string[], duration: number, headers = {}): Promise<Figures> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    requests: paths.map((path) => ({ path, headers })),
  });
  if (result.errors > 0 || result.non2xx > 0) throw new Error(`${result.errors} errors, ${result.non2xx} refusals`);
  return {
    // A slow row answers its last requests after the bell: by the true duration, not by whole seconds.
    perSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

const SIDES = ['ours', 'bare', 'prepared'] as const;
type Sides<T> = Record<(typeof SIDES)[number], T>;

/** A, B, C, A, B, C …: whatever else the machine does hits all alike. Half a second before only warms up. */
async function inTurns(
  { rounds: count, seconds }: ApiOptions,
  times: number,
  take: Sides<(seconds: number) => Promise<Figures>>,
) {
  const rounds: Sides<Figures>[] = [];
  for (const side of SIDES) await take[side](WARM_UP_SECONDS * times);
  for (let round = 0; round < count; round++) {
    const taken: Partial<Sides<Figures>> = {};
    for (const side of SIDES) taken[side] = await take[side](seconds * times);
    rounds.push(taken as Sides<Figures>);
  }
  const of = (side: keyof Sides<Figures>) => medians(rounds.map((round) => round[side]));
  const ratioTo = (side: keyof Sides<Figures>) =>
    median(rounds.map((round) => round.ours.perSecond / round[side].perSecond));
  return {
    ours: of('ours'),
    bare: of('bare'),
    prepared: of('prepared'),
    toBare: ratioTo('bare'),
    toPrepared: ratioTo('prepared'),
  };
}

function medians(figures: readonly Figures[]): Figures {
  const of = (name: keyof Figures) => median(figures.map((f) => f[name]));
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99') };
}

type Line = Awaited<ReturnType<typeof inTurns>> & { row: string; statements: number };

const HEAD =
  `${''.padEnd(18)} statements |  ours/s  p50 ms  p99 ms |  bare/s  p50 ms  p99 ms | ratio       ` +
  '| prepared/s  p50 ms  p99 ms | ratio';

function inColumns(line: Line): string {
  const columns = ({ perSecond, p50, p99 }: Figures) =>
    [perSecond, p50, p99].map((figure) => figure.toFixed(0).padStart(8)).join('');
  const verdict = line.toBare >= EXPECTED_RATIO ? 'OK' : 'BELOW';
  return [
    `${line.row.padEnd(18)} ${String(line.statements).padStart(10)} `,
    `${columns(line.ours)} `,
    `${columns(line.bare)} `,
    ` ${line.toBare.toFixed(2)}  ${verdict.padEnd(5)} `,
    `   ${columns(line.prepared)} `,
    ` ${line.toPrepared.toFixed(2)}`,
  ].join('|');
}

/** Under the API's own role and settings, as the API ran them. */
async function explain(config: Config, path: readonly Statement[], which: Statement, how: string): Promise<string[]> {
  const client = new Client({ connectionString: config.databaseUrl });
  await client.connect();
  try {
    const begin = path.slice(0, path.indexOf(which)).findLastIndex(({ text }) => text.startsWith('BEGIN'));
    await client.query(path[begin]!.text);
    await client.query(path[begin + 1]!.text, path[begin + 1]!.values); // who acts
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (${how}) ${which.text}`, which.values);
    return rows.map((row) => row['QUERY PLAN']);
  } finally {
    await client.end();
  }
}

async function showPlans(
  say: Place['say'],
  config: Config,
  rows: readonly Row[],
  statements: readonly Statement[][][],
): Promise<void> {
  for (const [index, row] of rows.entries()) {
    const path = statements[index]![0]!;
    say(`\n=== ${row.name}: ${path.map(({ text }) => text.trim().slice(0, 50).replaceAll('\n', ' ')).join(' · ')}`);
    for (const statement of path.filter(readsTasks)) {
      say([`--- ${statement.text}`, ...(await explain(config, path, statement, 'ANALYZE, BUFFERS'))].join('\n'));
    }
  }
}

/** Late tasks are few: their list must not read them all (two tables in hundred projects took ten seconds elsewhere). */
async function overdueIndex(config: Config, rows: readonly Row[], statements: readonly Statement[][][]) {
  const path = statements[rows.findIndex(({ name }) => name === 'overdue, office')]?.[0];
  if (!path) return undefined;
  const page = path.find((statement) => readsTasks(statement) && /\bLIMIT\b/.test(statement.text))!;
  const plan = await explain(config, path, page, 'COSTS OFF');
  return plan.map((line) => /Index (?:Only )?Scan (?:using|on) (ix_task\w+)/.exec(line)?.[1]).find(Boolean) ?? 'none';
}

/**
 * `npm run bench`: how much of a bare Fastify-and-pg handler's speed is left when sign-in, rights, row-level security,
 * validation and views are added. Both serve the same statements on the same 100,000 tasks, in processes of their own,
 * in turns; the median of the rounds' ratios counts, for it hardly depends on the machine.
 *
 * BARE hands text and values to pg, as plain handlers do. PREPARED also gives each statement the name that the API gives
 * it, which spares PostgreSQL the planning: the most that could be had.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { ApiModule } from '../../src/api.module.js';
import { hashPassword } from '../../src/auth/passwords.js';
import { calendarReferences } from '../../src/calendar/calendar.reference.js';
import { dataSourceOptions, ownerDataSource } from '../../src/data-source.js';
import { startEmbeddedDatabase } from '../../src/demo/embedded/embedded-database.js';
import type { Config } from '../../src/platform/config.js';
import { Database } from '../../src/platform/database.js';
import { createHttpApp } from '../../src/platform/http/http-app.js';
import { configureLog } from '../../src/platform/log.js';
import { createDatabase, migrate } from '../../src/platform/migrate.js';
import { loadReferences } from '../../src/platform/reference.js';
import { loadBodies } from '../../src/regions/bodies.reference.js';
import { recordStatements, type Statement } from '../support/statements.js';
import type { BareWork } from './bare-process.js';
import { fillRegister, PASSWORD, someTasks } from './register.js';

const CONNECTIONS = 10;
const EXPECTED_RATIO = 0.5;
const WARM_UP_SECONDS = 0.5;

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '0.6' },
    only: { type: 'string' },
    plans: { type: 'boolean', default: false },
  },
});

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

const say = (line: string) => void (asked.json ? process.stderr : process.stdout).write(`${line}\n`);

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tracker-bench-'));
  // As root the server runs as another user, who must be able to enter.
  await chmod(folder, 0o711);
  const server = await startEmbeddedDatabase({ folder, durable: true, report: () => undefined });
  const children: ChildProcess[] = [];
  try {
    const config = await prepare(server.url('owner', 'postgres'));
    const ownerUrl = config.ownerDatabaseUrl!;
    const ids = await someTasks(ownerUrl, 20);
    const rows = rowsOf(ids).filter(({ name }) => !asked.only || name.includes(asked.only));
    const { tokens, statements, answers } = await rehearse(config, rows);
    if (asked.plans) await showPlans(config, rows, statements);

    const ours = await startChild(children, 'api-process.js', { ...config, ownerDatabaseUrl: null });
    const bare = await startChild(children, 'bare-process.js', {
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
        ...(await inTurns(row.times ?? 1, {
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
    if (table.some(({ toBare }) => toBare < EXPECTED_RATIO)) process.exitCode = 1;
  } finally {
    for (const child of children) if (child.connected) child.send('stop');
    for (const child of children) if (child.exitCode === null) await once(child, 'exit');
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function rowsOf(ids: readonly string[]): Row[] {
  const list = '/api/v1/tasks?size=50';
  const board = '/api/v1/dashboard/matrix';
  return [
    { name: 'list, office', as: 'office', paths: [list] },
    { name: 'list, recipient', as: 'akim', paths: [list] },
    { name: 'overdue, office', as: 'office', paths: [`${list}&overdue=true`] },
    { name: 'search, office', as: 'office', paths: [`${list}&q=${encodeURIComponent('туалет')}`] },
    { name: 'page 1000, office', as: 'office', paths: [`${list}&page=1000`] },
    { name: 'board 25 × 20', as: 'office', paths: [`${board}?dueFrom=2020-07-01&dueTo=2020-07-15&size=25`] },
    { name: 'board 500 × 20', as: 'office', paths: [`${board}?dueFrom=2020-06-01&dueTo=2020-12-31`], times: 6 },
    { name: 'one task, office', as: 'office', paths: ids.map((id) => `/api/v1/tasks/${id}`) },
  ];
}

/** A migrated database with facts and the register; the settings are those of production. */
async function prepare(serverUrl: string): Promise<Config> {
  const urlOf = (database: string, user?: string) => {
    const url = new URL(serverUrl);
    url.pathname = `/${database}`;
    if (user) Object.assign(url, { username: user, password: PASSWORD });
    return url.href;
  };
  const config: Config = {
    databaseUrl: urlOf('bench', 'bench'),
    ownerDatabaseUrl: urlOf('bench'),
    databasePool: 10,
    queueUrl: urlOf('bench_queue', 'bench'),
    smtpUrl: 'smtp://127.0.0.1:9',
    mailFrom: 'control@gov.example',
    mailFromName: 'Control of instructions',
    mailReplyTo: null,
    mailBounces: null,
    bounceToken: null,
    dkimKey: null,
    dkimSelector: 'tracker',
    webhookTargets: null,
    publicUrl: 'http://tracker.example',
    host: '127.0.0.1',
    port: 0,
    trustProxy: null,
    logLevel: 'info',
    docs: false,
    demo: true,
    filesFolder: join(tmpdir(), 'tracker-bench-files'),
    filesBucket: null,
    clamd: null,
    auditKey: 'only-for-the-bench-only-for-the-bench',
    secretsKey: null,
    metricsToken: null,
    workerPort: null,
    progressLimit: 300,
  };
  await createDatabase(serverUrl, 'bench', 'owner');
  await migrate(config, ownerDataSource(config.ownerDatabaseUrl!));
  await createDatabase(serverUrl, 'bench_queue', 'bench');
  const source = await new DataSource(dataSourceOptions(config.databaseUrl, 1)).initialize();
  await loadReferences(new Database(source), [{ name: 'bodies', load: loadBodies }, ...calendarReferences()]);
  await source.destroy();
  await fillRegister(config.ownerDatabaseUrl!, await hashPassword(PASSWORD));
  return config;
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

async function startChild(children: ChildProcess[], file: string, work: object): Promise<string> {
  const child = fork(join(import.meta.dirname, file), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  children.push(child);
  child.send(work);
  const [url] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${file} ended early`))),
  ])) as [string];
  return url;
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
async function inTurns(times: number, take: Sides<(seconds: number) => Promise<Figures>>) {
  const rounds: Sides<Figures>[] = [];
  for (const side of SIDES) await take[side](WARM_UP_SECONDS * times);
  for (let round = 0; round < Number(asked.rounds); round++) {
    const taken: Partial<Sides<Figures>> = {};
    for (const side of SIDES) taken[side] = await take[side](Number(asked.seconds) * times);
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

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
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

async function showPlans(config: Config, rows: readonly Row[], statements: readonly Statement[][][]): Promise<void> {
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

await main();

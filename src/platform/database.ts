import type { Socket } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { scopeOf, writingScopeOf, type Actor } from '../shared/actor.js';
import { claimIdempotencyKey, keepAnswer } from './idempotency.js';
import { log } from './log.js';

/** A running transaction: who acts, at which moment (PostgreSQL's, shifted in the demo), and the way to the tables. */
export interface Tx {
  readonly actor: Actor;
  readonly now: Date;
  readonly manager: EntityManager;
  /** Runs just before COMMIT, after everything else: for what takes locks that others wait for. */
  atEnd(work: Work): void;
  /** Runs when the attempt in which it was asked for is undone; outside of one, never: nothing is left to put right. */
  atUndo(work: () => void): void;
  /** `sql` is text of our own; values are bound. Queries asked for together leave together. */
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

const DEADLOCK_OR_SERIALIZATION = new Set(['40001', '40P01']);
const TRIES = 3;

/**
 * Opens every transaction of the application and tells PostgreSQL who acts in it, so that row-level security holds.
 * Never used without an actor; nobody else takes a connection.
 */
@Injectable()
export class Database {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** A read-only transaction: even a bug cannot write in it. Nobody waits for its end. */
  async read<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { runner, client } = await this.connect();
    try {
      return await work(await opened(actor, 'READ ONLY', runner, client));
    } finally {
      inTransaction(runner, false);
      // Nothing is kept, so that ending it is the same after success and failure.
      void rollBack(client).then(() => runner.release());
    }
  }

  /**
   * A read of a single query, for what every request asks: BEGIN, query and ROLLBACK are one packet. Should BEGIN fail,
   * row-level security has not been told who acts and shows nothing; the reader gets the error.
   */
  async readOnce<Row>(actor: Actor, sql: string, params: readonly unknown[]): Promise<Row[]> {
    const { runner, client } = await this.connect();
    try {
      const [, rows] = await Promise.all([
        begin(client, actor, 'READ ONLY'),
        ask<Row>(client, sql, params),
        rollBack(client),
      ]);
      return rows;
    } finally {
      await runner.release();
    }
  }

  /**
   * One verb. Repeated up to three times when PostgreSQL breaks a deadlock, so `work` must do nothing but talk to `tx`.
   * With an Idempotency-Key the answer is stored in the same transaction and handed out again on a repeat.
   */
  async write<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return repeated(() =>
      this.transact(actor, async (tx) => {
        const stored = await claimIdempotencyKey<T>(tx);
        if (stored) return stored.answer;
        const answer = await work(tx);
        await keepAnswer(tx, answer);
        return answer;
      }),
    );
  }

  /**
   * A write of a single statement, which `work` asks for at once: BEGIN, statement and COMMIT are one packet. For what is
   * asked of every letter; whatever decides between two statements, or is a verb of a request, needs `write`.
   */
  async writeOnce<T>(actor: Actor, work: (tx: Pick<Tx, 'query'>) => Promise<T>): Promise<T> {
    return repeated(async () => {
      const { runner, client } = await this.connect();
      try {
        let committed = false;
        const query: Tx['query'] = (sql, params = []) =>
          committed ? Promise.reject(new Error('asked after COMMIT: needs write')) : ask(client, sql, params);
        const begun = begin(client, actor, 'READ WRITE');
        const asked = work({ query });
        committed = true;
        const [, result] = await Promise.all([begun, asked, client.query('COMMIT')]);
        return result;
      } finally {
        await runner.release();
      }
    });
  }

  private async transact<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { runner, client } = await this.connect();
    try {
      const atEnd: Work[] = [];
      const result = await work(await opened(actor, 'READ WRITE', runner, client, atEnd));
      for (const last of atEnd) await last();
      await client.query('COMMIT');
      return result;
    } catch (error) {
      // A beginning that fails half-way (a time limit) leaves a transaction open too.
      await rollBack(client);
      throw error;
    } finally {
      inTransaction(runner, false);
      await runner.release();
    }
  }

  private async connect(): Promise<{ runner: QueryRunner; client: PoolClient }> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return { runner, client: (await runner.connect()) as PoolClient };
    } catch (error) {
      await runner.release();
      throw error;
    }
  }
}

/** What PostgreSQL ended for the sake of others that ran beside it is done once more. */
async function repeated<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= TRIES || !isDeadlockOrSerialization(error)) throw error;
    }
  }
}

type Work = () => Promise<void>;

async function opened(
  actor: Actor,
  mode: string,
  runner: QueryRunner,
  client: PoolClient,
  atEnd: Work[] = [],
): Promise<Tx> {
  const now = await begin(client, actor, mode);
  inTransaction(runner, true);
  return {
    actor,
    now,
    manager: runner.manager,
    atEnd: (last) => void atEnd.push(last),
    atUndo: () => undefined,
    query: (sql, params = []) => ask(client, sql, params),
  };
}

/**
 * A part of a transaction that may fail by itself: what it wrote is undone, the rest stands. `work` does nothing but talk
 * to the `tx` that it is given.
 */
export async function attempt<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const undo: (() => void)[] = [];
  await tx.query('SAVEPOINT attempt');
  try {
    const result = await work({ ...tx, atUndo: (each) => void undo.push(each) });
    await tx.query('RELEASE SAVEPOINT attempt');
    return result;
  } catch (error) {
    for (const each of undo) each();
    await tx.query('ROLLBACK TO SAVEPOINT attempt');
    throw error;
  }
}

async function ask<Row>(client: PoolClient, sql: string, params: readonly unknown[]): Promise<Row[]> {
  inOnePacket(client);
  return (await client.query({ ...prepared(sql), values: params as unknown[] })).rows as Row[];
}

const names = new Map<string, string>();
const MOST_NAMES = 100;

/**
 * A name under which each connection prepares the statement: planning takes PostgreSQL as long as answering. Combinations
 * of filters and orders are many and each costs memory on the server, so only the first hundred texts of a process are.
 */
function prepared(sql: string): { text: string; name?: string } {
  if (!names.has(sql) && names.size < MOST_NAMES) names.set(sql, `q${names.size}`);
  const name = names.get(sql);
  return name ? { text: sql, name } : { text: sql };
}

const corked = new WeakSet<Socket>();

/**
 * What is asked until the program waits for something leaves as one packet: statements are small, and sending one costs
 * as much as running it. pg corks its socket in the same way for the parts of a single statement.
 */
function inOnePacket(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  if (corked.has(stream)) return;
  corked.add(stream);
  stream.cork();
  process.nextTick(() => {
    corked.delete(stream);
    stream.uncork();
  });
}

/** Tells TypeORM that a transaction is open, so that its entity manager opens none of its own. */
function inTransaction(runner: QueryRunner, active: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = active;
}

const SAY_WHO_ACTS = `
  SELECT set_config('app.scope', $1, true), set_config('app.bodies', $2, true), set_config('app.person', $3, true),
         set_config('app.administers', $4, true), app_now() AS now`;

/** One packet: begin, say who acts, ask what time it is. The settings end with the transaction, and need one to begin. */
async function begin(client: PoolClient, actor: Actor, mode: string): Promise<Date> {
  inOnePacket(client);
  const [, rows] = await Promise.all([
    client.query(`BEGIN ${mode}`),
    ask<{ now: Date }>(client, SAY_WHO_ACTS, [
      mode === 'READ WRITE' ? writingScopeOf(actor) : scopeOf(actor),
      actor.bodyIds.join(','),
      actor.personId ?? '',
      String(actor.roles.has('administrator')),
    ]),
  ]);
  return rows[0]!.now;
}

/** A connection that cannot roll back is dead: the pool drops it at release, and the first error is the one to tell. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
  } catch (error) {
    log.warn({ err: error }, 'a transaction could not be rolled back');
  }
}

/** Did PostgreSQL end the transaction because of others that ran beside it? Then it may simply be tried again. */
export function isDeadlockOrSerialization(error: unknown): boolean {
  return DEADLOCK_OR_SERIALIZATION.has(sqlState(error) ?? '');
}

/** PostgreSQL's five-character error code, if the error is one of its own. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  // EPIPE has five letters too, but every code of PostgreSQL has a digit.
  return typeof code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** The constraint that a write ran into. */
export function violatedConstraint(error: unknown): string | undefined {
  return sqlState(error)?.startsWith('23') ? (error as { constraint?: string }).constraint : undefined;
}

/** What pg says when a connection cannot be had or breaks in use; only its texts tell some of them. */
const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const AWAY_TEXT = /^(Connection terminated|Client has encountered a connection)/;

/** Is PostgreSQL away: not reachable, starting, stopping, or gone in mid-sentence? */
export function isDatabaseAway(error: unknown): boolean {
  const state = sqlState(error);
  if (state) return state.startsWith('08') || state.startsWith('57P');
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return (typeof code === 'string' && AWAY_CODES.has(code)) || (typeof message === 'string' && AWAY_TEXT.test(message));
}

/** Is PostgreSQL there, but has no connection, lock or time to spare? Asking again soon may well succeed. */
export function isDatabaseBusy(error: unknown): boolean {
  const state = sqlState(error);
  if (state) return state === '57014' || state === '55P03' || state.startsWith('53');
  return error instanceof Error && error.message.startsWith('timeout exceeded when trying to connect');
}

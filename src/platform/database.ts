import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { scopeOf, type Actor } from '../shared/actor.js';
import { claimIdempotencyKey, keepAnswer } from './idempotency.js';
import { log } from './log.js';

/** A running transaction: who acts, at which moment (PostgreSQL's, shifted in the demo), and the way to the tables. */
export interface Tx {
  readonly actor: Actor;
  readonly now: Date;
  readonly manager: EntityManager;
  /** Runs just before COMMIT, after everything else: for what takes locks that others wait for. */
  atEnd(work: () => Promise<void>): void;
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

  /** A read-only transaction: even a bug cannot write in it. */
  async read<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transact(actor, 'READ ONLY', work);
  }

  /**
   * One verb. Repeated up to three times when PostgreSQL breaks a deadlock, so `work` must do nothing but talk to `tx`.
   * With an Idempotency-Key the answer is stored in the same transaction and handed out again on a repeat.
   */
  async write<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.transact(actor, 'READ WRITE', async (tx) => {
          const stored = await claimIdempotencyKey<T>(tx);
          if (stored) return stored.answer;
          const answer = await work(tx);
          await keepAnswer(tx, answer);
          return answer;
        });
      } catch (error) {
        if (attempt >= TRIES || !DEADLOCK_OR_SERIALIZATION.has(sqlState(error) ?? '')) throw error;
      }
    }
  }

  private async transact<T>(actor: Actor, mode: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      try {
        // A beginning that fails half-way (a time limit) leaves a transaction open too.
        const now = await begin(client, actor, mode);
        inTransaction(runner, true);
        const atEnd: (() => Promise<void>)[] = [];
        const result = await work(transactionOf(actor, now, runner, client, atEnd));
        for (const last of atEnd) await last();
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await rollBack(client);
        throw error;
      } finally {
        inTransaction(runner, false);
      }
    } finally {
      await runner.release();
    }
  }
}

function transactionOf(
  actor: Actor,
  now: Date,
  runner: QueryRunner,
  client: PoolClient,
  atEnd: (() => Promise<void>)[],
): Tx {
  return {
    actor,
    now,
    manager: runner.manager,
    atEnd: (last) => void atEnd.push(last),
    query: async <Row>(sql: string, params: readonly unknown[] = []) =>
      (await client.query(sql, params as unknown[])).rows as Row[],
  };
}

/** Tells TypeORM that a transaction is open, so that its entity manager opens none of its own. */
function inTransaction(runner: QueryRunner, active: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = active;
}

/** One round trip: begin, say who acts, ask what time it is. The settings end with the transaction. */
async function begin(client: PoolClient, actor: Actor, mode: string): Promise<Date> {
  const settings = {
    'app.scope': scopeOf(actor),
    'app.bodies': actor.bodyIds.join(','),
    'app.person': actor.personId ?? '',
    'app.administers': String(actor.roles.has('administrator')),
  };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${client.escapeLiteral(value)}, true)`,
  );
  const results = (await client.query(`BEGIN ${mode}; SELECT ${set.join(', ')}, app_now() AS now`)) as unknown as {
    rows: { now: Date }[];
  }[];
  return results[1]!.rows[0]!.now;
}

/** A connection that cannot roll back is dead: the pool drops it at release, and the first error is the one to tell. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
  } catch (error) {
    log.warn({ err: error }, 'a transaction could not be rolled back');
  }
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

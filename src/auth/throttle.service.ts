import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/errors.js';
import { Database, type Tx } from '../platform/database.js';
import { countTry, forgetTries, forgiveTry, lockThrottle } from './sessions.queries.js';

/**
 * Tries without a wait, then the first wait, doubled each time up to the longest. Under 100 passwords an hour are looked
 * at. A code has only a million values, and whoever guesses it knows the password: after the fifth, some
 * thirty a day.
 */
const LIMITS = {
  account: { free: 5, first: 1, longest: 60 },
  address: { free: 50, first: 1, longest: 60 },
  code: { free: 4, first: 60, longest: 3300 },
  forgottenAccount: { free: 3, first: 1, longest: 60 },
  forgottenAddress: { free: 20, first: 1, longest: 60 },
};

export interface Subject {
  kind: keyof typeof LIMITS;
  value: string;
}

/** Owns the counting of tries at passwords and codes, in PostgreSQL: the same for every process. It judges none. */
@Injectable()
export class ThrottleService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Counted before the try is looked at, so that parallel guesses do not slip through. @throws DomainError too_many_tries */
  async count(actor: Actor, subjects: readonly Subject[]): Promise<void> {
    await this.database.write(actor, (tx) => this.countNow(tx, subjects));
  }

  /** @throws DomainError too_many_tries */
  async countNow(tx: Tx, subjects: readonly Subject[]): Promise<void> {
    for (const subject of subjects) {
      const { free, first, longest } = LIMITS[subject.kind];
      const { failures, waitSeconds } = await lockThrottle(tx, hashed(subject));
      if (waitSeconds > 0) {
        throw new DomainError('too_many', 'too_many_tries', { seconds: waitSeconds }, [], waitSeconds);
      }
      const over = failures + 1 - free;
      const wait = over < 1 ? 0 : Math.min(first * 2 ** (over - 1), longest);
      await countTry(tx, hashed(subject), failures + 1, wait);
    }
  }

  /** A right one: nothing is held against the subject any more. */
  forget(tx: Tx, subject: Subject): Promise<void> {
    return forgetTries(tx, hashed(subject));
  }

  /** Only the last try was right; those of others remain. */
  forgive(tx: Tx, subject: Subject): Promise<void> {
    return forgiveTry(tx, hashed(subject));
  }
}

function hashed({ kind, value }: Subject): Buffer {
  return createHash('sha256').update(`${kind} ${value}`).digest();
}

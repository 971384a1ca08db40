import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor, type Absent, type Actor, type RequestInfo, type Role } from '../shared/actor.js';
import { DomainError } from '../shared/errors.js';
import { AuditService } from '../audit/audit.service.js';
import { Database } from '../platform/database.js';
import { passwordMatches } from './passwords.js';
import {
  addSession,
  countTry,
  findPassword,
  findSession,
  forgetTries,
  forgiveTry,
  lockThrottle,
  revokeSession,
  touchSession,
  type Holding,
} from './sessions.queries.js';

const BROWSER_HOURS = 12;
const PROGRAM_HOURS = 24 * 90;

/** Tries without a wait, then 1, 2, 4 … seconds, at most a minute: under 100 passwords an hour are looked at. */
const FREE_TRIES = { account: 5, address: 50 };
const LONGEST_WAIT_SECONDS = 60;

export interface SignIn {
  email: string;
  password: string;
  kind: 'browser' | 'program';
  name: string | null;
  address: string;
}

/**
 * Owns sessions and the throttling of sign-in, both in PostgreSQL.
 * It never keeps a token (only its hash) and never tells whether an account exists.
 */
@Injectable()
export class SessionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** @throws DomainError too_many_tries · wrong_credentials */
  async signIn(request: RequestInfo, signIn: SignIn): Promise<{ token: string; expiresAt: Date; personId: string }> {
    const actor = systemActor('sign-in', request.id);
    const email = signIn.email.trim().toLowerCase();
    await this.throttle(actor, email, signIn.address);
    const stored = await this.database.read(actor, (tx) => findPassword(tx, email));
    if (!(await passwordMatches(stored?.hash, signIn.password)) || !stored) {
      throw new DomainError('unauthenticated', 'wrong_credentials');
    }
    const token = randomBytes(32).toString('base64url');
    const expiresAt = await this.database.write(actor, async (tx) => {
      await forgetTries(tx, subjectOf('account', email));
      // Many people may share one address: only wrong guesses add up there.
      await forgiveTry(tx, subjectOf('address', signIn.address));
      await this.audit.record(tx, {
        action: 'signed_in',
        objectType: 'person',
        objectId: stored.personId,
        after: { session: signIn.kind, name: signIn.name },
      });
      return addSession(tx, {
        tokenHash: hashOf(token),
        personId: stored.personId,
        kind: signIn.kind,
        name: signIn.name,
        hours: signIn.kind === 'browser' ? BROWSER_HOURS : PROGRAM_HOURS,
      });
    });
    return { token, expiresAt, personId: stored.personId };
  }

  async signOut(actor: Actor, token: string): Promise<void> {
    await this.database.write(systemActor('sign-out', actor.request.id), async (tx) => {
      await this.audit.record(tx, {
        action: 'signed_out',
        objectType: 'person',
        objectId: actor.personId,
        before: { session: 'open' },
        after: { session: 'ended' },
      });
      await revokeSession(tx, hashOf(token));
    });
  }

  /** The actor behind a token, with the rights of the posts held today. */
  async actorOf(token: string, request: RequestInfo): Promise<Actor | undefined> {
    const system = systemActor('sign-in', request.id);
    const person = await findSession(this.database, system, hashOf(token));
    if (!person) return undefined;
    if (person.stale) await this.database.write(system, (tx) => touchSession(tx, person.sessionId));
    return {
      personId: person.personId,
      name: person.name,
      roles: new Set<Role>(person.holdings.map((holding) => holding.role)),
      bodyIds: [...new Set(person.holdings.filter((h) => h.role === 'recipient').map((h) => h.bodyId))],
      inPlaceOf: absentOf(person.holdings),
      language: person.language,
      request,
    };
  }

  private async throttle(actor: Actor, email: string, address: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      for (const [kind, value] of [
        ['account', email],
        ['address', address],
      ] as const) {
        const subject = subjectOf(kind, value);
        const { failures, waitSeconds } = await lockThrottle(tx, subject);
        if (waitSeconds > 0) {
          throw new DomainError('too_many', 'too_many_tries', { seconds: waitSeconds }, [], waitSeconds);
        }
        const over = failures - FREE_TRIES[kind];
        await countTry(tx, subject, failures + 1, over < 0 ? 0 : Math.min(2 ** over, LONGEST_WAIT_SECONDS));
      }
    });
  }
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Where an own post suffices, nobody else is named; the office is one body whatever its posts are. */
function absentOf(holdings: readonly Holding[]): ReadonlyMap<string, Absent> {
  const keyOf = ({ role, bodyId }: Holding) => (role === 'recipient' ? bodyId : role);
  const own = new Set(holdings.filter(({ absent }) => absent === null).map(keyOf));
  return new Map(
    holdings.flatMap((held) => (held.absent && !own.has(keyOf(held)) ? [[keyOf(held), held.absent] as const] : [])),
  );
}

function subjectOf(kind: string, value: string): Buffer {
  return hashOf(`${kind} ${value}`);
}

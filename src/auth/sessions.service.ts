import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor, type Absent, type Actor, type RequestInfo, type Role } from '../shared/actor.js';
import { DomainError, notFound } from '../shared/errors.js';
import { AuditService } from '../audit/audit.service.js';
import { Database } from '../platform/database.js';
import { settingOr } from '../platform/settings.js';
import type { SessionsView, SessionView } from './auth.dto.js';
import { passwordMatches } from './passwords.js';
import { SecondFactorService } from './second-factor.service.js';
import {
  addSession,
  findPassword,
  findSession,
  endOtherSessions,
  endSession,
  holdPassword,
  listSessions,
  revokeSession,
  touchSession,
  type Holding,
  type SessionRow,
} from './sessions.queries.js';
import { ThrottleService, type Subject } from './throttle.service.js';

const BROWSER_HOURS = 12;
const PROGRAM_HOURS = 24 * 90;
const MOST_AGENT = 300;

export interface SignIn {
  email: string;
  password: string;
  kind: 'browser' | 'program';
  name: string | null;
  address: string;
  agent: string | null;
  code: string | undefined;
}

/**
 * Owns sessions, in PostgreSQL; the tries at passwords and codes are counted by throttle.service.
 * It never keeps a token (only its hash) and never tells whether an account exists.
 */
@Injectable()
export class SessionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(ThrottleService) private readonly throttle: ThrottleService,
    @Inject(SecondFactorService) private readonly factors: SecondFactorService,
  ) {}

  /** @throws DomainError too_many_tries · wrong_credentials · code_needed · wrong_code */
  async signIn(request: RequestInfo, signIn: SignIn): Promise<{ token: string; expiresAt: Date; personId: string }> {
    const actor = systemActor('sign-in', request.id);
    const email = signIn.email.trim().toLowerCase();
    const account: Subject = { kind: 'account', value: email };
    const address: Subject = { kind: 'address', value: signIn.address };
    await this.throttle.count(actor, [account, address]);
    const stored = await this.database.read(actor, (tx) => findPassword(tx, email));
    if (!(await passwordMatches(stored?.hash, signIn.password)) || !stored) {
      throw new DomainError('unauthenticated', 'wrong_credentials');
    }
    const coded = await this.factors.demand(actor, stored.personId, signIn.code);
    const token = randomBytes(32).toString('base64url');
    const expiresAt = await this.database.write(actor, async (tx) => {
      if (!(await holdPassword(tx, stored))) throw new DomainError('unauthenticated', 'wrong_credentials');
      if (coded) await this.factors.accept(tx, stored.personId, signIn.code!);
      await this.throttle.forget(tx, account);
      // Many people may share one address: only wrong guesses add up there.
      await this.throttle.forgive(tx, address);
      await this.audit.record(tx, {
        action: 'signed_in',
        objectType: 'person',
        objectId: stored.personId,
        after: { session: signIn.kind, name: signIn.name, secondFactor: coded },
      });
      return addSession(tx, {
        tokenHash: hashOf(token),
        personId: stored.personId,
        kind: signIn.kind,
        name: signIn.name,
        address: signIn.address,
        agent: signIn.agent?.slice(0, MOST_AGENT) ?? null,
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
    const session = await this.identify(token, request);
    if (session?.stale) {
      const system = systemActor('sign-in', request.id);
      await this.database.write(system, (tx) => touchSession(tx, session.sessionId));
    }
    return session?.actor;
  }

  /** Whose token it is; that alone is no use of the session and does not prolong it. */
  async identify(
    token: string,
    request: RequestInfo,
  ): Promise<{ sessionId: string; actor: Actor; stale: boolean } | undefined> {
    const person = await findSession(this.database, systemActor('sign-in', request.id), hashOf(token));
    if (!person) return undefined;
    const { sessionId, personId, name, holdings, language, stale, coded, codedRoles } = person;
    const roles = new Set<Role>(holdings.map(({ role }) => role));
    const bodyIds = [...new Set(holdings.filter(({ role }) => role === 'recipient').map(({ bodyId }) => bodyId))];
    const inPlaceOf = absentOf(holdings);
    const lacksCodes = !coded && settingOr('secondFactorRoles', codedRoles).some((role) => roles.has(role));
    return { sessionId, stale, actor: { personId, name, roles, bodyIds, inPlaceOf, language, request, lacksCodes } };
  }

  /** One's own that still live, the latest used first. */
  list(actor: Actor, token: string): Promise<SessionsView> {
    return this.database.read(systemActor('sessions', actor.request.id), async (tx) => {
      const rows = await listSessions(tx, actor.personId!, hashOf(token));
      return { items: rows.map(sessionView) };
    });
  }

  /** @throws DomainError not_found: none, or another person's */
  async end(actor: Actor, id: string): Promise<void> {
    await this.database.write(systemActor(actor.name, actor.request.id), async (tx) => {
      if (!(await endSession(tx, actor.personId!, id))) throw notFound();
      await this.audit.record(tx, endedOf(actor));
    });
  }

  async endOthers(actor: Actor, token: string): Promise<void> {
    await this.database.write(systemActor(actor.name, actor.request.id), async (tx) => {
      await endOtherSessions(tx, actor.personId!, hashOf(token));
      await this.audit.record(tx, endedOf(actor));
    });
  }
}

const endedOf = (actor: Actor) => ({
  action: 'sessions_ended' as const,
  objectType: 'person' as const,
  objectId: actor.personId,
  before: { session: 'open' },
  after: { session: 'ended' },
});

function sessionView(row: SessionRow): SessionView {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    address: row.address,
    agent: row.agent,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    current: row.current,
  };
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

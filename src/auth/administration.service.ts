import { Inject, Injectable } from '@nestjs/common';
import { systemActor, type Actor } from '../shared/actor.js';
import { conflict, invalidField, notFound, ruleViolation, stale } from '../shared/errors.js';
import { isMailAddress } from '../shared/mail-address.js';
import { AuditService } from '../audit/audit.service.js';
import { Database, violatedConstraint, type Tx } from '../platform/database.js';
import { limits } from '../platform/http/page.dto.js';
import type { InvitationRequest, LinkView, PeoplePage, PeopleQuery, PersonView } from './administration.dto.js';
import * as sql from './administration.queries.js';
import { leavingAdministrator } from './last-administrator.queries.js';
import { PasswordLinks } from './password-links.service.js';
import { hashPassword } from './passwords.js';
import { hashOf } from './sessions.service.js';

/**
 * Who may sign in: invites, disables, and gives one-time links. It never sees or chooses a password, keeps no token
 * (only its hash), and gives no rights: those hang on posts (posts.service).
 */
@Injectable()
export class AdministrationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(PasswordLinks) private readonly links: PasswordLinks,
  ) {}

  async list(actor: Actor, query: PeopleQuery): Promise<PeoplePage> {
    const { page, size, offset } = limits(query);
    const { rows, total } = await this.database.read(actor, (tx) => sql.listPeople(tx, query, { size, offset }));
    const set = await this.passwordsOf(rows.map(({ id }) => id));
    return { items: rows.map((row) => view(row, set)), total, page, size };
  }

  /** @throws DomainError person_exists · invalid_request (email) */
  async invite(actor: Actor, request: InvitationRequest): Promise<LinkView> {
    const email = request.email.trim().toLowerCase();
    if (!isMailAddress(email)) throw invalidField('email', 'is_wrong');
    const { name, language } = request;
    return this.giveLink(actor, 'invitation', async (tx) => {
      try {
        const id = await sql.insertPerson(tx, { email, name, language });
        await this.audit.record(tx, {
          action: 'person_invited',
          objectType: 'person',
          objectId: id,
          after: { email, name, language },
        });
        return id;
      } catch (error) {
        if (violatedConstraint(error) === 'uq_person_email') throw conflict('person_exists', { email });
        throw error;
      }
    });
  }

  /** A forgotten password: earlier links end. The old password works until a new one is chosen. */
  remakeLink(actor: Actor, id: string, version: number): Promise<LinkView> {
    return this.giveLink(actor, 'reset', async (tx) => {
      const person = await find(tx, id);
      if (person.disabled) throw ruleViolation('person_disabled');
      if (!(await sql.touchPerson(tx, id, version))) throw stale();
      await this.audit.record(tx, {
        action: 'password_link_made',
        objectType: 'person',
        objectId: id,
        before: { link: null },
        after: { link: 'open' },
      });
      return id;
    });
  }

  /** Disabled: every session ends at once, and no link works. Enabled again, they stay ended. */
  async setDisabled(actor: Actor, id: string, version: number, disabled: boolean): Promise<PersonView> {
    if (id === actor.personId) throw ruleViolation('own_account');
    const row = await this.database.write(actor, async (tx) => {
      const before = await find(tx, id);
      if (before.disabled === disabled) throw conflict(disabled ? 'person_disabled' : 'person_enabled');
      const set = () => sql.setDisabled(tx, id, version, disabled);
      if (!(await (disabled ? leavingAdministrator(tx, null, set) : set()))) throw stale();
      await sql.endSessions(tx, id);
      await sql.endLinks(tx, id);
      await this.audit.record(tx, {
        action: disabled ? 'person_disabled' : 'person_enabled',
        objectType: 'person',
        objectId: id,
        before: { disabled: before.disabled },
        after: { disabled },
      });
      return find(tx, id);
    });
    return view(row, await this.passwordsOf([id]));
  }

  /**
   * The person itself, by its link. Wrong, used and expired links are told apart by nothing.
   * @throws DomainError not_found
   */
  async choosePassword(requestId: string, token: string, password: string): Promise<void> {
    const system = systemActor('password', requestId);
    // Looked at before the costly hash: strangers without a link cannot keep the processor busy.
    if (!(await this.database.read(system, (tx) => sql.isLinkOpen(tx, hashOf(token))))) throw notFound();
    const hash = await hashPassword(password);
    await this.database.write(system, async (tx) => {
      const personId = await sql.useLink(tx, hashOf(token));
      if (!personId) throw notFound();
      await sql.setPassword(tx, personId, hash);
      await sql.endLinks(tx, personId);
      await sql.endSessions(tx, personId);
      await this.audit.record(tx, {
        action: 'password_set',
        objectType: 'person',
        objectId: personId,
        before: { link: 'open' },
        after: { link: 'used' },
      });
    });
  }

  private async giveLink(
    actor: Actor,
    kind: 'invitation' | 'reset',
    work: (tx: Tx) => Promise<string>,
  ): Promise<LinkView> {
    // Without an Idempotency-Key: the answer holds a secret, which must not be kept to be given again.
    const once = { ...actor, request: { id: actor.request.id } };
    const { row, link, expiresAt } = await this.database.write(once, async (tx) => {
      const personId = await work(tx);
      await sql.endLinks(tx, personId);
      return { ...(await this.links.make(tx, personId, kind)), row: await find(tx, personId) };
    });
    return {
      version: row.version,
      person: view(row, await this.passwordsOf([row.id])),
      link,
      expiresAt: expiresAt.toISOString(),
    };
  }

  private passwordsOf(ids: readonly string[]): Promise<Set<string>> {
    return this.database.read(systemActor('administration'), (tx) => sql.withPassword(tx, ids));
  }
}

async function find(tx: Tx, id: string): Promise<sql.PersonRow> {
  const row = await sql.findPerson(tx, id);
  if (!row) throw notFound();
  return row;
}

function view(row: sql.PersonRow, withPassword: ReadonlySet<string>): PersonView {
  const { id, version, name, email, language, disabled } = row;
  const posts = row.posts.map(({ body, role, rung }) => ({ body, role, rung }));
  return { id, version, name, email, language, disabled, hasPassword: withPassword.has(id), posts };
}

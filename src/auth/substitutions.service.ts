import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { conflict, forbidden, invalidField, notFound, ruleViolation, stale } from '../shared/errors.js';
import { formatDay, todayIn } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { AuditService } from '../audit/audit.service.js';
import { Database, type Tx } from '../platform/database.js';
import { limits, type PageQuery } from '../platform/http/page.dto.js';
import { findPerson } from './administration.queries.js';
import type { SubstitutionRequest, SubstitutionsPage, SubstitutionView } from './substitutions.dto.js';
import * as rows from './substitutions.queries.js';

/**
 * Who acts while somebody is away (rule 12): named by the person or an administrator, ended early by either. Rights and
 * letters follow by themselves (acting_holding). It gives nobody a post, and passes on nothing that is held for another.
 */
@Injectable()
export class SubstitutionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  list(actor: Actor, query: PageQuery): Promise<SubstitutionsPage> {
    const { page, size, offset } = limits(query);
    return this.database.read(actor, async (tx) => {
      const whose = actor.roles.has('administrator') ? null : actor.personId;
      const { rows: found, total } = await rows.listSubstitutions(tx, whose, { size, offset });
      return { items: found.map((row) => view(row, tx)), total, page, size };
    });
  }

  /** @throws DomainError forbidden · substitution_overlaps · substitute_away · invalid_request */
  name(actor: Actor, request: SubstitutionRequest): Promise<SubstitutionView> {
    const { from, to } = request;
    const personId = request.personId?.toLowerCase() ?? actor.personId!;
    const isOwn = personId === actor.personId;
    const mayForOthers = actor.roles.has('administrator');
    return this.database.write(actor, async (tx) => {
      if (!isOwn && !mayForOthers) throw forbidden();
      const today = todayIn(REGISTER_ZONE, tx.now);
      if (from < today) throw invalidField('from', 'not_before_today');
      if (to < from) throw invalidField('to', 'not_before_first');
      const person = await findPerson(tx, personId);
      if (!person || person.disabled) throw invalidField('personId', 'person_unknown');
      const email = request.substituteEmail.trim().toLowerCase();
      if (email === person.email) throw invalidField('substituteEmail', 'not_oneself');
      const substitute = await rows.findSubstitute(tx, email, mayForOthers ? null : personId, today);
      if (!substitute) throw invalidField('substituteEmail', 'person_unknown');
      await rows.takeTurns(tx, [personId, substitute.id]);
      await refuseAbsence(tx, personId, request, 'substitution_overlaps');
      await refuseAbsence(tx, substitute.id, request, 'substitute_away');
      const id = await rows.insertSubstitution(tx, { personId, substituteId: substitute.id, from, to });
      await this.audit.record(tx, {
        action: 'substitution_given',
        objectType: 'person',
        objectId: personId,
        after: { substitution: id, substituteId: substitute.id, substitute: substitute.name, from, to },
      });
      return view((await rows.findSubstitution(tx, id))!, tx);
    });
  }

  /** Back before the last day, or never gone: from this moment on. @throws DomainError not_found · substitution_ended · stale_version */
  end(actor: Actor, id: string, version: number): Promise<SubstitutionView> {
    return this.database.write(actor, async (tx) => {
      const row = await rows.findSubstitution(tx, id);
      if (!row || !(row.personId === actor.personId || actor.roles.has('administrator'))) throw notFound();
      if (row.endedAt !== null || row.to < todayIn(REGISTER_ZONE, tx.now)) throw ruleViolation('substitution_ended');
      if (!(await rows.endSubstitution(tx, id, version))) throw stale();
      await this.audit.record(tx, {
        action: 'substitution_ended',
        objectType: 'person',
        objectId: row.personId,
        before: { substitution: id, substituteId: row.substituteId, to: row.to },
        after: { endedAt: tx.now.toISOString() },
      });
      return view((await rows.findSubstitution(tx, id))!, tx);
    });
  }
}

async function refuseAbsence(
  tx: Tx,
  personId: string,
  days: SubstitutionRequest,
  code: 'substitution_overlaps' | 'substitute_away',
): Promise<void> {
  const absence = await rows.findAbsence(tx, personId, days);
  const day = (value: string) => formatDay(value, tx.actor.language);
  if (absence) throw conflict(code, { from: day(absence.from), to: day(absence.to) });
}

function view(row: rows.SubstitutionRow, tx: Tx): SubstitutionView {
  const today = todayIn(REGISTER_ZONE, tx.now);
  return {
    id: row.id,
    version: row.version,
    personId: row.personId,
    person: row.person,
    substituteId: row.substituteId,
    substitute: row.substitute,
    from: row.from,
    to: row.to,
    active: row.endedAt === null && row.from <= today && today <= row.to,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

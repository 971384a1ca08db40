import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { conflict, invalidField, notFound, stale } from '../shared/errors.js';
import { addDays, isTimeZone } from '../shared/local-date.js';
import { isMailAddress } from '../shared/mail-address.js';
import { AuditService } from '../audit/audit.service.js';
import { Database, violatedConstraint, type Tx } from '../platform/database.js';
import type {
  BodyChanges,
  BodyHistoryView,
  BodyNamesRequest,
  BodyRequest,
  CloseBodyRequest,
  PredecessorRequest,
  RenameRequest,
} from './body-edits.dto.js';
import * as rows from './body-edits.queries.js';
import { bodyHistoryView } from './body-history.view.js';

const CODE = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/;

/**
 * The administrator's record of bodies (rule 14): made, renamed from a day, ended on a day, with their successors. It
 * removes nothing, changes no code, and moves no task: that is an act of the office (tasks/succession).
 */
@Injectable()
export class BodyEditsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  history(actor: Actor, code: string): Promise<BodyHistoryView> {
    return this.database.read(actor, (tx) => show(tx, code));
  }

  /** Its first name reaches back for ever, so that it never stands without one. @throws DomainError body_exists · invalid_request */
  record(actor: Actor, request: BodyRequest): Promise<BodyHistoryView> {
    const { code, kind, name, timeZone, validFrom = null, contactPhone = null } = request;
    if (!CODE.test(code)) throw invalidField('code', 'must_be_body_code');
    requireZone(timeZone);
    const contactEmail = mailAddress(request.contactEmail ?? null);
    return this.database.write(actor, async (tx) => {
      const body = { code, kind, timeZone, validFrom, contactEmail, contactPhone };
      try {
        const id = await rows.insertBody(tx, body);
        await rows.insertName(tx, id, namesOf(name), { from: null, to: null });
        await this.note(tx, 'body_recorded', id, undefined, { ...body, name: namesOf(name) });
      } catch (error) {
        if (violatedConstraint(error) === 'uq_body_code') throw conflict('body_exists', { code });
        throw error;
      }
      return show(tx, code);
    });
  }

  /** The name of the day before ends; a later name, if one is recorded already, keeps its days. */
  rename(actor: Actor, code: string, version: number, request: RenameRequest): Promise<BodyHistoryView> {
    return this.edit(actor, code, version, async (tx, body) => {
      const { from } = request;
      if ((body.validFrom && from < body.validFrom) || (body.validTo && from > body.validTo)) {
        throw invalidField('from', 'body_not_then', { code, day: from });
      }
      const current = (await rows.listNames(tx, body.id)).find(
        (name) => (!name.from || name.from <= from) && (!name.to || name.to >= from),
      );
      if (current?.from === from) throw invalidField('from', 'renamed_that_day', { day: from });
      if (current) await rows.endName(tx, current.id, addDays(from, -1));
      await rows.insertName(tx, body.id, namesOf(request), { from, to: current?.to ?? null });
      await rows.changeBody(tx, body, {});
      const { kk, ru, en } = current ?? { kk: null, ru: null, en: null };
      await this.note(tx, 'body_renamed', body.id, { kk, ru, en }, { from, ...namesOf(request) });
    });
  }

  /** Open tasks stay where they are until the office passes them on. A wrong last day is put right the same way. */
  close(actor: Actor, code: string, version: number, { lastDay }: CloseBodyRequest): Promise<BodyHistoryView> {
    return this.edit(actor, code, version, async (tx, body) => {
      if (body.validFrom && lastDay < body.validFrom) {
        throw invalidField('lastDay', 'not_before_first_day', { day: body.validFrom });
      }
      await rows.changeBody(tx, body, { validTo: lastDay });
      await this.note(tx, 'body_ended', body.id, { validTo: body.validTo }, { validTo: lastDay });
    });
  }

  /** Absent stays, null clears. */
  change(actor: Actor, code: string, version: number, request: BodyChanges): Promise<BodyHistoryView> {
    const { kind, timeZone, contactEmail, contactPhone } = request;
    if (timeZone !== undefined) requireZone(timeZone);
    const to = { kind, timeZone, contactEmail: contactEmail && mailAddress(contactEmail), contactPhone };
    return this.edit(actor, code, version, async (tx, body) => {
      const given = Object.entries(to).filter(([, value]) => value !== undefined);
      if (given.length === 0) return;
      const before = Object.fromEntries(given.map(([name]) => [name, body[name as keyof typeof to]]));
      await rows.changeBody(tx, body, to);
      await this.note(tx, 'body_changed', body.id, before, Object.fromEntries(given));
    });
  }

  addPredecessor(actor: Actor, code: string, version: number, request: PredecessorRequest): Promise<BodyHistoryView> {
    const { predecessor, onDay } = request;
    return this.edit(actor, code, version, async (tx, body) => {
      const earlier = await rows.readBody(tx, predecessor);
      if (!earlier) throw invalidField('predecessor', 'body_unknown', { code: predecessor });
      if (earlier.id === body.id) throw invalidField('predecessor', 'is_wrong');
      if ((body.validFrom && onDay < body.validFrom) || (body.validTo && onDay > body.validTo)) {
        throw invalidField('onDay', 'body_not_then', { code, day: onDay });
      }
      const kin = [
        ...(await rows.listKin(tx, body.id, 'predecessor')),
        ...(await rows.listKin(tx, body.id, 'successor')),
      ];
      if (kin.some((one) => one.code === predecessor)) throw conflict('kin_recorded', { code, predecessor });
      await rows.addPredecessor(tx, { predecessorId: earlier.id, successorId: body.id, onDay });
      await rows.changeBody(tx, body, {});
      await this.note(tx, 'body_succeeded', body.id, undefined, { predecessor, onDay });
    });
  }

  private edit(
    actor: Actor,
    code: string,
    version: number,
    work: (tx: Tx, body: rows.StoredBody) => Promise<void>,
  ): Promise<BodyHistoryView> {
    return this.database.write(actor, async (tx) => {
      const body = await rows.lockBody(tx, code);
      if (!body) throw notFound();
      if (body.version !== version) throw stale();
      await work(tx, body);
      return show(tx, code);
    });
  }

  private note(
    tx: Tx,
    action: 'body_recorded' | 'body_renamed' | 'body_ended' | 'body_changed' | 'body_succeeded',
    objectId: string,
    before: object | undefined,
    after: object,
  ): Promise<void> {
    return this.audit.record(tx, { action, objectType: 'body', objectId, ...(before ? { before } : {}), after });
  }
}

async function show(tx: Tx, code: string): Promise<BodyHistoryView> {
  const body = await rows.readBody(tx, code);
  if (!body) throw notFound();
  const names = await rows.listNames(tx, body.id);
  const predecessors = await rows.listKin(tx, body.id, 'predecessor');
  return bodyHistoryView(body, names, predecessors, await rows.listKin(tx, body.id, 'successor'));
}

function requireZone(timeZone: string): void {
  if (!isTimeZone(timeZone)) throw invalidField('timeZone', 'must_be_zone');
}

function mailAddress(text: string | null): string | null {
  const address = text && text.trim().toLowerCase();
  if (address && !isMailAddress(address)) throw invalidField('contactEmail', 'is_wrong');
  return address;
}

const namesOf = (names: BodyNamesRequest): rows.Names => ({
  kk: names.kk,
  ru: names.ru,
  en: names.en,
  abbreviationKk: names.abbreviationKk ?? null,
  abbreviationRu: names.abbreviationRu ?? null,
  abbreviationEn: names.abbreviationEn ?? null,
});

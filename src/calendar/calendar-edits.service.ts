import { Inject, Injectable } from '@nestjs/common';
import { systemActor, type Actor } from '../shared/actor.js';
import { invalidField, notFound } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { AuditService } from '../audit/audit.service.js';
import { Database } from '../platform/database.js';
import type { CalendarDayRequest, CalendarDayView, PreviewRequest, PreviewView } from './calendar.dto.js';
import { findDay, listEntries, openDatedTasks, removeDay, setDay } from './calendar.queries.js';
import { movedBy } from './moved-days.js';

const MOST_SHOWN = 500;

/**
 * The administrator's edits of the calendar, and what they would mean for deadlines.
 * It moves no deadline, ever: what is on control keeps its day until the office moves it with a reason.
 */
@Injectable()
export class CalendarEditsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  set(actor: Actor, day: LocalDate, request: CalendarDayRequest): Promise<CalendarDayView> {
    const { kind, nameKk, nameRu, nameEn } = request;
    return this.database.write(actor, async (tx) => {
      const before = await findDay(tx, day);
      const after = { day, kind, nameKk, nameRu, nameEn };
      await setDay(tx, after);
      await this.audit.record(tx, {
        action: 'calendar_day_set',
        objectType: 'calendar_day',
        objectId: null,
        ...(before ? { before } : {}),
        after,
      });
      const name = { kk: nameKk, ru: nameRu, en: nameEn }[actor.language];
      return { day, kind, name, nameKk, nameRu, nameEn };
    });
  }

  /** @throws DomainError not_found */
  async remove(actor: Actor, day: LocalDate): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const before = await findDay(tx, day);
      if (!before) throw notFound();
      await removeDay(tx, day);
      await this.audit.record(tx, {
        action: 'calendar_day_removed',
        objectType: 'calendar_day',
        objectId: null,
        before,
        after: { day, kind: null },
      });
    });
  }

  /** @throws DomainError invalid_request (a day named twice) */
  preview(actor: Actor, { changes }: PreviewRequest): Promise<PreviewView> {
    const twice = changes.findIndex(({ day }, index) => changes.findIndex((other) => other.day === day) < index);
    if (twice >= 0) throw invalidField(`changes.${twice}.day`, 'named_twice', { code: changes[twice]!.day });
    // The administrator sees no tasks; of these only whose, which number and which days, no text.
    return this.database.read(systemActor('calendar preview', actor.request.id), async (tx) => {
      const moves = movedBy(await openDatedTasks(tx), await listEntries(tx), changes);
      return {
        total: moves.length,
        moves: moves.slice(0, MOST_SHOWN).map(({ taskId, body, number, lastDay, effectiveDay, would }) => ({
          taskId,
          body,
          number,
          lastDay,
          effectiveDay,
          would,
        })),
      };
    });
  }
}

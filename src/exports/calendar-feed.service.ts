import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { CONFIG } from '../platform/platform.module.js';
import { systemActor, type Actor } from '../shared/actor.js';
import { DomainError, notFound } from '../shared/errors.js';
import type { CalendarFeedAddress, CalendarFeedView } from './calendar-feed.dto.js';
import { calendarTasks, findFeed, keepFeed, readFeed, removeFeed } from './calendar-feed.queries.js';
import { calendarOfTasks } from './calendar-feed.writer.js';

/** Calendar programs ask a few times an hour; more is a program gone wild. */
const MOST_READS_AN_HOUR = 60;
const HOUR_SECONDS = 3600;

/**
 * Gives each person who acts for a recipient a secret address under which calendar programs read the deadlines.
 * It keeps no secret (only its hash), shows what the person may see today, and never writes anything into a task.
 */
@Injectable()
export class CalendarFeedService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  view(actor: Actor): Promise<CalendarFeedView> {
    return this.database.read(actor, async (tx) => {
      const feed = await findFeed(tx, actor.personId!);
      return {
        active: feed !== undefined,
        createdAt: feed?.createdAt.toISOString() ?? null,
        lastReadAt: feed?.lastReadAt?.toISOString() ?? null,
      };
    });
  }

  /** A new address; the one before is dead. The answer is shown once, so it is not kept for an Idempotency-Key either. */
  async make({ request: { id }, ...actor }: Actor): Promise<CalendarFeedAddress> {
    const token = randomBytes(32).toString('base64url');
    await this.database.write({ ...actor, request: { id } }, async (tx) => {
      await keepFeed(tx, actor.personId!, hashOf(token));
      await this.audit.record(tx, {
        action: 'calendar_feed_made',
        objectType: 'person',
        objectId: actor.personId,
        after: { calendarFeed: 'open' },
      });
    });
    return { url: `${this.config.publicUrl}/api/v1/calendar/${token}.ics` };
  }

  async revoke(actor: Actor): Promise<void> {
    await this.database.write(actor, async (tx) => {
      if (!(await removeFeed(tx, actor.personId!))) return;
      await this.audit.record(tx, {
        action: 'calendar_feed_revoked',
        objectType: 'person',
        objectId: actor.personId,
        before: { calendarFeed: 'open' },
      });
    });
  }

  /** The calendar behind an address, in its person's language. @throws DomainError not_found · too_many_tries */
  async read(token: string, requestId: string): Promise<{ content: string; etag: string }> {
    const reader = await this.database.write(systemActor('calendar', requestId), (tx) => readFeed(tx, hashOf(token)));
    if (!reader) throw notFound();
    if (reader.reads > MOST_READS_AN_HOUR) {
      throw new DomainError('too_many', 'too_many_tries', { seconds: HOUR_SECONDS }, [], HOUR_SECONDS);
    }
    const { personId, name, bodyIds, language } = reader;
    const actor: Actor = {
      personId,
      name,
      roles: new Set(['recipient']),
      bodyIds,
      language,
      request: { id: requestId },
    };
    const tasks = await this.database.read(actor, (tx) => calendarTasks(tx, language));
    const content = calendarOfTasks(tasks, this.config.publicUrl, language);
    return { content, etag: `"${hashOf(content).toString('base64url').slice(0, 22)}"` };
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest();

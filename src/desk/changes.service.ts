import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { invalidField } from '../shared/errors.js';
import { historySentence } from '../audit/history-sentence.js';
import { Database } from '../platform/database.js';
import { limits, type PageQuery } from '../platform/http/page.dto.js';
import { lastSeen, listChanges, noteSeen, settledUntil } from './changes.queries.js';
import type { ChangesView, SeenView } from './changes.dto.js';

const FIRST_LOOK_MILLISECONDS = 7 * 24 * 3600 * 1000;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/;

/**
 * What others did to a person's tasks since the person last said that they had read it. It owns that moment; looking
 * changes nothing, so that a mail scanner or a second window reads nothing away.
 */
@Injectable()
export class ChangesService {
  constructor(@Inject(Database) private readonly database: Database) {}

  list(actor: Actor, query: PageQuery): Promise<ChangesView> {
    const { page, size, offset } = limits(query);
    return this.database.read(actor, async (tx) => {
      const since = (await lastSeen(tx)) ?? weekBefore(tx.now);
      // Asked for first: what ends in between is listed, and told once more rather than never.
      const until = await settledUntil(tx);
      const { rows, total } = await listChanges(tx, since, { size, offset });
      return {
        since: since.toISOString(),
        until: until.toISOString(),
        items: rows.map((row) => ({
          id: row.id,
          at: row.at.toISOString(),
          action: row.action,
          text: historySentence(row, actor.language),
          by: row.actorName,
          taskId: row.taskId,
          number: row.number,
          organization: { code: row.code, name: row.name[actor.language] },
        })),
        total,
        page,
        size,
      };
    });
  }

  seen(actor: Actor, until: string): Promise<SeenView> {
    if (!MOMENT.test(until) || Number.isNaN(Date.parse(until))) throw invalidField('until', 'must_be_moment');
    return this.database.write(actor, async (tx) => ({ since: (await noteSeen(tx, until)).toISOString() }));
  }
}

function weekBefore(moment: Date): Date {
  return new Date(moment.getTime() - FIRST_LOOK_MILLISECONDS);
}

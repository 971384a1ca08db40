import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { invalidField, notFound } from '../shared/errors.js';
import { todayIn, type LocalDate } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { historySentence } from '../audit/history-sentence.js';
import { CalendarService } from '../calendar/calendar.service.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { Database, type Tx } from '../platform/database.js';
import { limits } from '../platform/http/page.dto.js';
import { reviewDays } from '../platform/settings.js';
import { reviewOverdueBefore } from './review-clock.js';
import { STATES } from './task-lifecycle.js';
import { taskView } from './task.view.js';
import type { HistoryView, TasksPage, TasksQuery, TaskView } from './tasks.dto.js';
import { findTask, listHistory, listTasks } from './tasks.queries.js';

/** Shows tasks: the list, one, its history. It changes nothing. */
@Injectable()
export class TasksService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CalendarService) private readonly calendars: CalendarService,
  ) {}

  list(actor: Actor, query: TasksQuery): Promise<TasksPage> {
    const { page, size, offset } = limits(query);
    const { state, organization, sort, reviewOver, ...filter } = query;
    const states = listed(state);
    if (states?.some((name) => !(STATES as readonly string[]).includes(name))) {
      throw invalidField('state', 'must_be_one_of', { values: STATES.join(', ') });
    }
    return this.database.read(actor, async (tx) => {
      const calendar = await this.calendars.calendar(tx);
      const wanted = {
        ...filter,
        states,
        organizations: listed(organization),
        reviewSince:
          reviewOver === undefined ? undefined : { is: reviewOver, before: await waitingBefore(tx, calendar) },
      };
      const { rows, total } = await listTasks(tx, wanted, sort, { size, offset });
      return { items: rows.map((row) => taskView(row, actor, calendar)), total, page, size };
    });
  }

  get(actor: Actor, id: string): Promise<TaskView> {
    return this.database.read(actor, (tx) => this.show(tx, id));
  }

  history(actor: Actor, id: string): Promise<HistoryView> {
    return this.database.read(actor, async (tx) => {
      if (!(await findTask(tx, id))) throw notFound();
      const rows = await listHistory(tx, id);
      return {
        items: rows.map((row) => ({
          at: row.at.toISOString(),
          action: row.action,
          text: historySentence(row, actor.language),
          by: row.actorName,
          reason: row.reason,
          document: typeof row.after?.document === 'string' ? row.after.document : null,
        })),
      };
    });
  }

  /** The task as its actor now sees it. @throws DomainError not_found */
  async show(tx: Tx, id: string): Promise<TaskView> {
    const [row, calendar] = await Promise.all([findTask(tx, id), this.calendars.calendar(tx)]);
    if (!row) throw notFound();
    return taskView(row, tx.actor, calendar);
  }
}

async function waitingBefore(tx: Tx, calendar: WorkingCalendar): Promise<LocalDate> {
  return reviewOverdueBefore(todayIn(REGISTER_ZONE, tx.now), await reviewDays(tx), calendar);
}

function listed(text: string | undefined): string[] | undefined {
  return text?.split(',').map((part) => part.trim());
}

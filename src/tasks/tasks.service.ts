import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { invalidField, notFound } from '../shared/errors.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { Database, type Tx } from '../platform/database.js';
import { limits } from '../platform/http/page.dto.js';
import { historySentence } from '../audit/history-sentence.js';
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
    const { state, organization, sort, ...filter } = query;
    const states = listed(state);
    if (states?.some((name) => !(STATES as readonly string[]).includes(name))) {
      throw invalidField('state', 'must_be_one_of', { values: STATES.join(', ') });
    }
    return this.database.read(actor, async (tx) => {
      const wanted = { ...filter, states, organizations: listed(organization) };
      const { rows, total } = await listTasks(tx, wanted, sort, { size, offset });
      const calendar = await this.calendars.calendar(tx);
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
        })),
      };
    });
  }

  /** The task as its actor now sees it. @throws DomainError not_found */
  async show(tx: Tx, id: string): Promise<TaskView> {
    const row = await findTask(tx, id);
    if (!row) throw notFound();
    return taskView(row, tx.actor, await this.calendars.calendar(tx));
  }
}

function listed(text: string | undefined): string[] | undefined {
  return text?.split(',').map((part) => part.trim());
}

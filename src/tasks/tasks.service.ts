import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { notFound } from '../shared/errors.js';
import { groupBy } from '../shared/group-by.js';
import { historySentence } from '../audit/history-sentence.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { isSlotted } from '../instructions/slots.js';
import { Database, type Tx } from '../platform/database.js';
import { limits } from '../platform/http/page.dto.js';
import { listSlotMoves } from './slot-deadlines.queries.js';
import { slotView } from './slot.view.js';
import { listSlots, readSlottedTasks } from './slots.queries.js';
import { taskFilter } from './task-filter.queries.js';
import { taskView } from './task.view.js';
import type { HistoryView, SlotsView, TasksPage, TasksQuery, TaskView } from './tasks.dto.js';
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
    return this.database.read(actor, async (tx) => {
      const calendar = await this.calendars.calendar(tx);
      const wanted = await taskFilter(tx, query, calendar);
      const { rows, total } = await listTasks(tx, wanted, query.sort, { size, offset });
      return { items: rows.map((row) => taskView(row, actor, calendar)), total, page, size };
    });
  }

  get(actor: Actor, id: string): Promise<TaskView> {
    return this.database.read(actor, (tx) => this.show(tx, id));
  }

  /** Its periods, and the days of its interim reports. */
  slots(actor: Actor, id: string): Promise<SlotsView> {
    return this.database.read(actor, async (tx) => {
      const [task] = await readSlottedTasks(tx, [id]);
      if (!task || !(await findTask(tx, id))) throw notFound();
      const terms = isSlotted(task.terms) ? task.terms : task.interim;
      const [slots, moves] = [await listSlots(tx, id), groupBy(await listSlotMoves(tx, id), ({ slotId }) => slotId)];
      return { items: slots.map((slot) => slotView(slot, moves.get(slot.id) ?? [], terms, actor.language)) };
    });
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

import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import { Database, type Tx } from '../platform/database.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import type { Actor } from '../shared/actor.js';
import { notFound } from '../shared/errors.js';
import { groupBy } from '../shared/group-by.js';
import type { Language } from '../shared/words/language.js';
import { todayIn } from '../shared/local-date.js';
import { DueService } from './due.service.js';
import { reached } from './reach.js';
import { stepsAhead } from './outlook.js';
import type { PlannedStep } from './plan.js';
import { currentPolicies } from './policies.queries.js';
import type { PlannedReminderView, SentReminderView, TaskRemindersView } from './reminders.dto.js';
import {
  findRemindedTask,
  namesOf,
  writtenReminders,
  type RemindedTask,
  type WrittenReminder,
} from './reminders.queries.js';
import { explainStep } from './step-words.js';
import { knownZone } from './window.js';

/**
 * Tells who will be and who was written to about a task, from the same plan as the sweep. It reminds nobody.
 */
@Injectable()
export class RemindersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CalendarService) private readonly calendars: CalendarService,
    @Inject(DueService) private readonly due: DueService,
  ) {}

  ofTask(actor: Actor, taskId: string): Promise<TaskRemindersView> {
    return this.database.read(actor, async (tx) => {
      const task = await findRemindedTask(tx, taskId);
      if (!task) throw notFound();
      const written = await writtenReminders(tx, taskId);
      const today = todayIn(knownZone(task.zone, REGISTER_ZONE, tx.now), tx.now);
      const done = new Set(written.filter(({ currentRevision }) => currentRevision).map(({ step }) => step));
      const rules = (await currentPolicies(tx)).classes.get(task.class)!;
      const steps = stepsAhead(task, rules, await this.calendars.calendar(tx), today);
      return {
        planned: await this.plannedViews(
          tx,
          task,
          steps.filter(({ step }) => !done.has(step)),
        ),
        sent: sentViews(written, actor.language),
      };
    });
  }

  /** Posts change: each step is resolved on its own day, as the posts stand now. */
  private async plannedViews(
    tx: Tx,
    task: RemindedTask,
    steps: readonly PlannedStep[],
  ): Promise<PlannedReminderView[]> {
    const resolved = [];
    for (const { step, upTo, on } of steps) {
      const holders = (await this.due.holders(tx, on, [task.bodyId]))(task.bodyId);
      resolved.push({ step, on, to: reached({ step, upTo }, holders) });
    }
    const names = await namesOf(tx, [...new Set(resolved.flatMap(({ to }) => to.map(({ personId }) => personId)))]);
    return resolved.map(({ step, on, to }) => ({
      step,
      why: explainStep(step, tx.actor.language),
      on,
      to: to.map(({ personId, rung }) => ({ name: names.get(personId) ?? '', rung })),
    }));
  }
}

/** Persons to whom the same happened at the same moment share a line. */
function sentViews(written: readonly WrittenReminder[], language: Language): SentReminderView[] {
  const groups = groupBy(written, (row) =>
    [row.revision, row.step, row.state, row.sentAt?.getTime(), row.reason].join(' '),
  );
  return [...groups.values()].map((rows) => {
    const { step, on, state, sentAt, reason } = rows[0]!;
    return {
      step,
      why: explainStep(step, language),
      on,
      to: rows.map(({ name, rung }) => ({ name, rung })),
      sentAt: sentAt?.toISOString() ?? null,
      outcome: state,
      reason,
    };
  });
}

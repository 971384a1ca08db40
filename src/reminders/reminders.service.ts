import { Inject, Injectable } from '@nestjs/common';
import { holdersInOffice, holdersOfBodies } from '../auth/posts.queries.js';
import { CalendarService } from '../calendar/calendar.service.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { Database, type Tx } from '../platform/database.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import type { Actor } from '../shared/actor.js';
import { notFound } from '../shared/errors.js';
import { groupBy } from '../shared/group-by.js';
import { addDays, DayOutOfRange, todayIn, type LocalDate } from '../shared/local-date.js';
import { isInHands, type State } from '../tasks/task-lifecycle.js';
import { planOf, type PlannedStep } from './plan.js';
import { addresseesOf, DEFAULT_POLICY, stepOfFiling } from './policy.js';
import type { PlannedReminderView, SentReminderView, TaskRemindersView } from './reminders.dto.js';
import {
  findRemindedTask,
  namesOf,
  writtenReminders,
  type RemindedTask,
  type WrittenReminder,
} from './reminders.queries.js';
import { knownZone } from './window.js';

/** Weekly steps never end: the preview ends with the one at which the ladder does, or two weeks on. */
const PREVIEW_DAYS_AFTER = 16;

/**
 * Tells who will be and who was written to about a task, from the same plan as the sweep. It reminds nobody.
 */
@Injectable()
export class RemindersService {
  private readonly policy = DEFAULT_POLICY;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CalendarService) private readonly calendars: CalendarService,
  ) {}

  ofTask(actor: Actor, taskId: string): Promise<TaskRemindersView> {
    return this.database.read(actor, async (tx) => {
      const task = await findRemindedTask(tx, taskId);
      if (!task) throw notFound();
      const written = await writtenReminders(tx, taskId);
      const today = todayIn(knownZone(task.zone, REGISTER_ZONE, tx.now), tx.now);
      const done = new Set(written.filter(({ currentRevision }) => currentRevision).map(({ step }) => step));
      const steps = this.stepsFrom(task, today, await this.calendars.calendar(tx));
      return {
        planned: await plannedViews(
          tx,
          task,
          steps.filter(({ step }) => !done.has(step)),
        ),
        sent: sentViews(written),
      };
    });
  }

  private stepsFrom(task: RemindedTask, today: LocalDate, calendar: WorkingCalendar): PlannedStep[] {
    const { deadline, review } = this.policy;
    const from = (anchor: LocalDate, ladder: typeof deadline) =>
      planOf(anchor, ladder, calendar, horizon(anchor > today ? anchor : today)).filter(({ on }) => on >= today);
    if (task.waitingReport !== null && task.filedOn !== null) {
      const ordinal = task.waitingReport;
      return from(task.filedOn, review).map(({ step, on }) => ({ step: stepOfFiling(step, ordinal), on }));
    }
    const reminded = isInHands(task.state as State) && !task.leadHasFiled;
    return reminded && task.effectiveDay !== null ? from(task.effectiveDay, deadline) : [];
  }
}

function horizon(day: LocalDate): LocalDate {
  try {
    return addDays(day, PREVIEW_DAYS_AFTER);
  } catch (error) {
    if (error instanceof DayOutOfRange) return day;
    throw error;
  }
}

/** Posts change: each step is resolved on its own day, as the posts stand now. */
async function plannedViews(tx: Tx, task: RemindedTask, steps: readonly PlannedStep[]): Promise<PlannedReminderView[]> {
  const resolved = [];
  for (const { step, on } of steps) {
    const holders = [...(await holdersOfBodies(tx, on, [task.bodyId])), ...(await holdersInOffice(tx, on))];
    resolved.push({ step, on, to: addresseesOf(step, holders) });
  }
  const names = await namesOf(tx, [...new Set(resolved.flatMap(({ to }) => to.map(({ personId }) => personId)))]);
  return resolved.map(({ step, on, to }) => ({
    step,
    on,
    to: to.map(({ personId, rung }) => ({ name: names.get(personId) ?? '', rung })),
  }));
}

/** Persons to whom the same happened at the same moment share a line. */
function sentViews(written: readonly WrittenReminder[]): SentReminderView[] {
  const groups = groupBy(written, (row) =>
    [row.revision, row.step, row.state, row.sentAt?.getTime(), row.reason].join(' '),
  );
  return [...groups.values()].map((rows) => {
    const { step, on, state, sentAt, reason } = rows[0]!;
    return {
      step,
      on,
      to: rows.map(({ name }) => ({ name, rung: null })),
      sentAt: sentAt?.toISOString() ?? null,
      outcome: state,
      reason: state === 'sent' ? null : reason,
    };
  });
}

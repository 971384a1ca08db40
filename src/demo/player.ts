import type { INestApplicationContext } from '@nestjs/common';
import { systemActor } from '../shared/actor.js';
import { addDays, instantOf, type LocalDate } from '../shared/local-date.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { InstructionsService } from '../instructions/instructions.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { DeliveryService } from '../notifications/delivery.service.js';
import { Database } from '../platform/database.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { SweepService } from '../reminders/sweep.service.js';
import { ReportsService } from '../reports/reports.service.js';
import { ControlService } from '../tasks/control.service.js';
import { IssuingService } from '../tasks/issuing.service.js';
import { TasksService } from '../tasks/tasks.service.js';
import { Cast } from './cast.js';
import { addDemoAccounts, demoAccounts } from './demo-accounts.js';
import type { DemoClock } from './demo-clock.js';
import { SEED_INDICATORS } from './seed-indicators.js';
import { SEED_INSTRUCTIONS, SEED_MEETING } from './seed-meeting.js';
import { STORY_BEGINS, storyOf, type StoryEvent } from './story.js';

/** What happened on a day, by kind: `{ acknowledge: 17, letters: 34 }`; empty where nothing did. */
export type DayLog = Readonly<Record<string, number>>;

/** The register's own hours: the meeting, the recipients at noon, the office in the afternoon. */
const HOURS = { meeting: '11:00', recipients: '12:00', office: '16:00' };
/** When 09:00 has come in the eastern and then in the western zones. */
const MORNINGS = ['09:00', '10:00'];
const OFFICE_VERBS = new Set<StoryEvent['does']>(['send_back', 'reopen', 'accept']);

/**
 * Plays the story through the services, as the people of the cast and at the story's own times. It uses no way into the
 * data that a person or the worker does not have; only the clock is its own.
 */
export class Player {
  private cast!: Cast;
  private events: StoryEvent[] = [];
  /** `instruction body` → id of the task. */
  private readonly tasks = new Map<string, string>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: DemoClock,
  ) {}

  /** People, the meeting and its nine instructions, put on control on the day itself. */
  async seed(): Promise<DayLog> {
    await this.at(STORY_BEGINS, HOURS.meeting);
    const database = this.app.get(Database);
    await database.write(systemActor('demo'), async (tx) => addDemoAccounts(tx, await demoAccounts(tx)));
    this.cast = await Cast.load(database);
    const office = this.cast.office();
    const meeting = await this.app.get(MeetingsService).record(office, SEED_MEETING);
    const regions = await this.regions();
    for (const { number, text, deadline, recipients } of SEED_INSTRUCTIONS) {
      const draft = await this.app
        .get(InstructionsService)
        .draft(office, meeting.id, { number, text, deadline, recipients: recipients(regions) });
      await this.app.get(IssuingService).issue(office, draft.id, draft.version);
      const indicator = SEED_INDICATORS[number];
      if (indicator) await this.app.get(IndicatorsService).define(office, draft.id, indicator);
    }
    await this.readTasks();
    const calendar = await database.read(office, (tx) => this.app.get(CalendarService).calendar(tx));
    this.events = storyOf(regions, calendar);
    return { issue: SEED_INSTRUCTIONS.length, assign: this.tasks.size };
  }

  /** One whole day: the morning's letters, then what people do. */
  async day(day: LocalDate): Promise<DayLog> {
    const log: Record<string, number> = {};
    const letters = await this.morning(day);
    if (letters > 0) log.letters = letters;
    const today = this.events.filter(({ on }) => on === day);
    for (const [hour, isOffice] of [
      [HOURS.recipients, false],
      [HOURS.office, true],
    ] as const) {
      const events = today.filter(({ does }) => OFFICE_VERBS.has(does) === isOffice);
      if (events.length > 0) await this.at(day, hour);
      for (const event of events) {
        await this.perform(event);
        log[event.does] = (log[event.does] ?? 0) + 1;
      }
    }
    return log;
  }

  /** @returns how many letters left */
  private async morning(day: LocalDate): Promise<number> {
    const before = await this.lettersSent();
    for (const hour of MORNINGS) {
      await this.at(day, hour);
      await this.app.get(SweepService).sweep();
      await this.app.get(DeliveryService).sendDue();
    }
    return (await this.lettersSent()) - before;
  }

  private async perform(event: StoryEvent): Promise<void> {
    const actor = OFFICE_VERBS.has(event.does) ? this.cast.office() : this.cast.responsibleFor(event.body);
    const taskId = this.tasks.get(`${event.instruction} ${event.body}`)!;
    const { version } = await this.app.get(TasksService).get(actor, taskId);
    const reports = this.app.get(ReportsService);
    switch (event.does) {
      case 'acknowledge':
        return void (await this.app.get(ControlService).acknowledge(actor, taskId, version));
      case 'reopen':
        return void (await this.app.get(ControlService).reopen(actor, taskId, version, { reason: event.reason }));
      case 'report_progress':
      case 'submit':
        return void (await reports.file(actor, taskId, version, reportOf(event)));
      case 'send_back':
      case 'accept': {
        const { items } = await reports.list(actor, taskId);
        const waiting = items.find(({ final, decision }) => final && decision === null)!;
        if (event.does === 'accept') await reports.accept(actor, waiting.id, version);
        else await reports.sendBack(actor, waiting.id, version, event.reason);
      }
    }
  }

  private async at(day: LocalDate, hour: string): Promise<void> {
    await this.clock.set(instantOf(day, hour, REGISTER_ZONE), false);
  }

  private async regions(): Promise<string[]> {
    const rows = await this.app
      .get(Database)
      .read(this.cast.office(), (tx) =>
        tx.query<{ code: string }>(
          `SELECT code FROM body WHERE kind IN ('region', 'city') AND coalesce(valid_from, '-infinity') <= $1 ORDER BY code`,
          [STORY_BEGINS],
        ),
      );
    return rows.map(({ code }) => code);
  }

  private async readTasks(): Promise<void> {
    const rows = await this.app.get(Database).read(this.cast.office(), (tx) =>
      tx.query<{ id: string; key: string }>(
        `SELECT t.id, i.number || ' ' || b.code AS key
           FROM task t JOIN instruction i ON i.id = t.instruction_id JOIN body b ON b.id = t.organization_id`,
      ),
    );
    for (const { id, key } of rows) this.tasks.set(key, id);
  }

  private async lettersSent(): Promise<number> {
    const [row] = await this.app
      .get(Database)
      .read(systemActor('demo'), (tx) =>
        tx.query<{ sent: number }>(`SELECT count(*)::int AS sent FROM letter WHERE state = 'sent'`),
      );
    return row!.sent;
  }
}

function reportOf(event: Extract<StoryEvent, { does: 'report_progress' | 'submit' }>) {
  const { instruction, does, on, text, done, total } = event;
  const hasFigure = done !== undefined && total !== undefined;
  const figures = hasFigure ? [{ code: SEED_INDICATORS[instruction]!.code, done, total, asOf: on }] : [];
  return { text, final: does === 'submit', figures };
}

/** The days from the first to the last, both included. */
export function daysFrom(first: LocalDate, last: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

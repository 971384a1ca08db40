import { Inject, Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database.js';
import type { Actor } from '../shared/actor.js';
import { invalidField, notFound } from '../shared/errors.js';
import { groupBy } from '../shared/group-by.js';
import { addDays, daysBetween, todayIn, type LocalDate } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { DueService } from './due.service.js';
import { reached } from './reach.js';
import type { DryRunView, ForecastLineView, PersonForecastView, SpanQuery } from './forecast.dto.js';
import { nameTasks, reachOf } from './forecast.queries.js';
import { namesOf } from './reminders.queries.js';
import { explainStep } from './step-words.js';
import type { DueTask } from './sweep.queries.js';

const SPAN_DAYS = 31;
const LONGEST_SPAN = 62;
const MOST_LINES = 500;
const MOST_PERSONS = 200;
const LINES_A_PERSON = 10;

/** One person, one task, one day: what the sweep of that day would write. */
interface Reach {
  readonly task: DueTask;
  readonly personId: string;
  readonly rung: string;
}

/**
 * Who will be written to, when and why: of one person, and of a whole day beforehand. It asks the very service that the
 * sweep asks, as posts and tasks stand now, and writes nothing.
 */
@Injectable()
export class ForecastService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DueService) private readonly due: DueService,
  ) {}

  /** The office and readers ask about anybody, a recipient about itself alone. @throws DomainError not_found · invalid_request */
  ofPerson(actor: Actor, personId: string, query: SpanQuery): Promise<PersonForecastView> {
    return this.database.read(actor, async (tx) => {
      const mayAsk = actor.personId === personId || actor.roles.has('office') || actor.roles.has('reader');
      const reach = mayAsk ? await reachOf(tx, personId) : undefined;
      if (!reach) throw notFound();
      const today = todayIn(REGISTER_ZONE, tx.now);
      const { from = today, to = addDays(from, SPAN_DAYS) } = query;
      if (to < from) throw invalidField('to', 'must_not_be_before', { day: from });
      if (daysBetween(from, to) > LONGEST_SPAN) throw invalidField('to', 'span_too_long', { max: LONGEST_SPAN });
      const all = await this.reachesOn(tx, daysOf(from, to), reach.office ? null : reach.bodyIds, reach.office);
      const own = all.filter((each) => each.personId === personId);
      const planned = await lines(tx, own.slice(0, MOST_LINES), today);
      return { name: reach.name, from, to, total: own.length, planned };
    });
  }

  /** What would be sent on a day, if nothing happened until then. @throws DomainError invalid_request */
  ofDay(actor: Actor, on: LocalDate): Promise<DryRunView> {
    return this.database.read(actor, async (tx) => {
      const today = todayIn(REGISTER_ZONE, tx.now);
      if (on < today) throw invalidField('on', 'must_not_be_before', { day: today });
      const all = await this.reachesOn(tx, [on], null, true);
      const byPerson = groupBy(all, ({ personId }) => personId);
      const shown = [...byPerson].slice(0, MOST_PERSONS);
      const names = await namesOf(
        tx,
        shown.map(([personId]) => personId),
      );
      const persons = [];
      for (const [personId, reaches] of shown) {
        const few = await lines(tx, reaches.slice(0, LINES_A_PERSON), today);
        persons.push({ personId, name: names.get(personId) ?? '', tasks: reaches.length, lines: few });
      }
      return { on, letters: byPerson.size, reminders: all.length, persons };
    });
  }

  /** By day, then by task; each day with the posts as they will be held on it. */
  private async reachesOn(
    tx: Tx,
    days: readonly LocalDate[],
    bodyIds: readonly string[] | null,
    withReviews: boolean,
  ): Promise<Reach[]> {
    const due = await this.due.tasks(tx, { ...(await this.due.rules(tx)), days, bodyIds, withReviews });
    const reaches: Reach[] = [];
    for (const [on, tasks] of [...groupBy(due, (task) => task.on)].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const holders = await this.due.holders(tx, on, [...new Set(tasks.map(({ bodyId }) => bodyId))]);
      for (const task of tasks) {
        for (const { personId, rung } of reached(task, holders(task.bodyId))) reaches.push({ task, personId, rung });
      }
    }
    return reaches;
  }
}

function daysOf(from: LocalDate, to: LocalDate): LocalDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}

async function lines(tx: Tx, reaches: readonly Reach[], today: LocalDate): Promise<ForecastLineView[]> {
  const { language } = tx.actor;
  const named = await nameTasks(tx, [...new Set(reaches.map(({ task }) => task.taskId))], today, language);
  return reaches.flatMap(({ task: { taskId, step, on }, rung }) => {
    const task = named.get(taskId);
    if (!task) return [];
    const { number, text, body } = task;
    return [{ on, step, why: explainStep(step, language), rung, taskId, number, text, body }];
  });
}

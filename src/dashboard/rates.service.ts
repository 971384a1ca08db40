import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { invalidField } from '../shared/errors.js';
import { groupBy } from '../shared/group-by.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { Database } from '../platform/database.js';
import type { DueBy } from '../tasks/deadline-rules.js';
import { taskFilter } from '../tasks/task-filter.queries.js';
import {
  APART_PARTS,
  DUE_PARTS,
  ratesOf,
  undatedOf,
  UNDATED_PARTS,
  type Period,
  type RatedTasks,
} from './execution-rates.js';
import { latestIssue } from './latest-issue.js';
import { listOfPart, listOfUndated } from './rate-filters.js';
import type { ExecutionRatesView, RatePartsView, RatesQuery, RatesTotalView, RatesView } from './rates.dto.js';
import { countForRates, nameGroups, type RatedRow } from './rates.queries.js';

type Scope = Readonly<Record<string, string>>;

/**
 * Execution discipline: how much of what fell due was done, and in time (rule 15). The arithmetic is execution-rates;
 * each figure names the list of tasks behind it. It changes nothing.
 */
@Injectable()
export class RatesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CalendarService) private readonly calendars: CalendarService,
  ) {}

  /** @throws DomainError invalid_request: a period that ends before it begins */
  rates(
    actor: Actor,
    { from, to, by = 'organization', meeting, organization }: RatesQuery,
  ): Promise<ExecutionRatesView> {
    if (from > to) throw invalidField('to', 'not_before_first_day', { day: from });
    const period = { from, to };
    const scope: Scope = { ...(meeting ? { meeting } : {}), ...(organization ? { organization } : {}) };
    return this.database.read(actor, async (tx) => {
      const filter = await taskFilter(tx, scope, await this.calendars.calendar(tx));
      const tasks = await countForRates(tx, by, filter, period);
      const groups = groupBy(tasks, ({ groupId }) => groupId);
      const names = await nameGroups(tx, by, latestIssue(groups));
      const lines = names.map(({ id, key, name }) => ({
        key,
        name: name[actor.language],
        ...totalView(groups.get(id) ?? [], period, { ...scope, [by]: key }),
      }));
      return { from, to, by, total: totalView(tasks, period, scope), items: lines };
    });
  }
}

function totalView(rows: readonly RatedRow[], period: Period, scope: Scope): RatesTotalView {
  const tasks = rows.map(({ currentDay, originalDay, ...row }): RatedTasks => ({
    ...row,
    days: { current: currentDay, original: originalDay },
  }));
  const undated = undatedOf(tasks);
  const [noTerm, continuing] = UNDATED_PARTS.map((part) => ({
    count: undated[part],
    tasks: listOfUndated(part, scope),
  }));
  return {
    current: ratesView(tasks, 'current', period, scope),
    original: ratesView(tasks, 'original', period, scope),
    undated: { noTerm: noTerm!, continuing: continuing! },
  };
}

function ratesView(tasks: readonly RatedTasks[], by: DueBy, period: Period, scope: Scope): RatesView {
  const { onTime, execution, parts } = ratesOf(tasks, by, period);
  const names = ['fallenDue', 'underReview', ...DUE_PARTS, ...APART_PARTS] as const;
  const counted = names.map((part) => [part, { count: parts[part], tasks: listOfPart(part, by, period, scope) }]);
  return { onTime, execution, parts: Object.fromEntries(counted) as RatePartsView };
}

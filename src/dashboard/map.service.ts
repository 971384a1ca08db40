import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { groupBy } from '../shared/group-by.js';
import { todayIn } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { wordsIn } from '../shared/words/words.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { rollUp } from '../indicators/plausibility.js';
import { Database } from '../platform/database.js';
import { listBodies } from '../regions/bodies.queries.js';
import { readableBodies } from '../tasks/task-access.js';
import { reviewBefore, taskFilter } from '../tasks/task-filter.queries.js';
import { bordersOn } from './borders.js';
import type { MapIndicatorsView, MapQuery, MapView } from './map.dto.js';
import { listCountedIndicators, listIndicatorCounts } from './map.queries.js';
import { countByBody } from './matrix.queries.js';
import { stateVector } from './state-vector.js';

const ALL = { size: 100, offset: 0 };

/** The regions of a day with what stands under each (rule 14). It draws nothing and changes nothing. */
@Injectable()
export class MapService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CalendarService) private readonly calendars: CalendarService,
  ) {}

  map(actor: Actor, query: MapQuery): Promise<MapView> {
    return this.database.read(actor, async (tx) => {
      const calendar = await this.calendars.calendar(tx);
      const [filter, before] = [await taskFilter(tx, query, calendar), await reviewBefore(tx, calendar)];
      const day = query.day ?? todayIn(REGISTER_ZONE, tx.now);
      const readable = readableBodies(actor);
      const [regions, cities, tasks, counts] = await Promise.all([
        listBodies(tx, day, { kind: 'region', all: false }, ALL),
        listBodies(tx, day, { kind: 'city', all: false }, ALL),
        countByBody(tx, filter, before),
        query.indicator === undefined ? [] : listIndicatorCounts(tx, filter, query.indicator),
      ]);
      const tasksOf = groupBy(tasks, ({ bodyId }) => bodyId);
      const countsOf = groupBy(counts, ({ bodyId }) => bodyId);
      const shown = [...regions, ...cities].filter(({ id }) => readable === 'all' || readable.includes(id));
      return {
        day,
        borders: bordersOn(day),
        credit: wordsIn(actor.language).map.credit,
        regions: shown.map(({ id, code, name }) => ({
          code,
          name: name[actor.language],
          totals: stateVector(tasksOf.get(id) ?? []),
          indicator: countsOf.has(id) ? rollUp(countsOf.get(id)!) : null,
        })),
      };
    });
  }

  /** What the map may be asked to show. */
  indicators(actor: Actor): Promise<MapIndicatorsView> {
    return this.database.read(actor, async (tx) => {
      const rows = await listCountedIndicators(tx);
      return { items: rows.map(({ code, name }) => ({ code, name: name[actor.language] })) };
    });
  }
}

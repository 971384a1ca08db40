import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { notFound } from '../shared/errors.js';
import { Database } from '../platform/database.js';
import { findTask, listDependents } from '../tasks/tasks.queries.js';
import { countView, indicatorView } from './indicator.view.js';
import type { RollUpsView } from './indicators.dto.js';
import { latestOfTasks, listIndicators } from './indicators.queries.js';
import { rollUp } from './plausibility.js';

/**
 * What the parts of a task have counted, summed up beside the region's own figure (rule 11): a proposal for its next
 * report. It writes nothing; the office counts the region's word alone.
 */
@Injectable()
export class PartsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  figures(actor: Actor, taskId: string): Promise<RollUpsView> {
    return this.database.read(actor, async (tx) => {
      const task = await findTask(tx, taskId);
      if (!task) throw notFound();
      const parts = (await listDependents(tx, taskId, 'parts')).filter(({ state }) => state !== 'withdrawn');
      const ids = parts.map(({ id }) => id);
      const counts = await latestOfTasks(tx, [taskId, ...ids]);
      const items = (await listIndicators(tx, task.instructionId)).map((indicator) => {
        const latest = counts.filter(({ indicatorId }) => indicatorId === indicator.id);
        const own = latest.find((count) => count.taskId === taskId);
        const reported = latest.filter((count) => count.taskId !== taskId);
        return {
          indicator: indicatorView(indicator),
          own: own ? countView(own, actor.language) : null,
          proposed: reported.length > 0 ? rollUp(reported) : null,
          reported: { numerator: reported.length, denominator: ids.length },
        };
      });
      return { items };
    });
  }
}

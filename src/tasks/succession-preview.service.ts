import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { invalidField } from '../shared/errors.js';
import { todayIn } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { holdersOfBodies } from '../auth/posts.queries.js';
import { Database } from '../platform/database.js';
import type { SuccessionPreviewView } from './succession.dto.js';
import { findBody, listInheritable, listSuccessors, namesOf } from './succession.queries.js';

const MOST_TASKS = 500;

/**
 * What a succession would move, who would answer for it, and who is told (rule 14). It changes nothing and proposes no
 * successor where there are several: which task goes where is for the office to say.
 */
@Injectable()
export class SuccessionPreview {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws DomainError invalid_request (predecessor) */
  show(actor: Actor, code: string): Promise<SuccessionPreviewView> {
    return this.database.read(actor, async (tx) => {
      const day = todayIn(REGISTER_ZONE, tx.now);
      const predecessor = await findBody(tx, code, day);
      if (!predecessor) throw invalidField('predecessor', 'body_unknown', { code });
      const successors = await listSuccessors(tx, predecessor.id, day);
      const ids = successors.map(({ id }) => id);
      const tasks = await listInheritable(tx, predecessor.id, ids, MOST_TASKS);
      const holders = await holdersOfBodies(tx, day, [predecessor.id, ...ids]);
      const names = await namesOf(
        tx,
        holders.map(({ personId }) => personId),
      );
      const peopleOf = (bodyId: string) =>
        holders
          .filter((holder) => holder.bodyId === bodyId)
          .map(({ personId, rung }) => ({ person: names.get(personId) ?? '', rung }));
      const { language } = actor;
      return {
        predecessor: { code, name: predecessor.name[language] },
        told: peopleOf(predecessor.id),
        successors: successors.map((body) => ({
          code: body.code,
          name: body.name[language],
          onDay: body.onDay,
          answers: peopleOf(body.id),
        })),
        total: tasks[0]?.total ?? 0,
        tasks: tasks.map(({ taskId, version, number, text, role, state, effectiveDay, notTo }) => ({
          taskId,
          version,
          number,
          text,
          role,
          state,
          effectiveDay,
          notTo,
        })),
      };
    });
  }
}

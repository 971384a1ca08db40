import { scopeOf, type Actor } from '../shared/actor.js';
import { TRANSITIONS, type Verb } from './task-lifecycle.js';

/**
 * Which tasks somebody may see: all, or those of the bodies in whose name they act (product.md, rule 18). Every query
 * over tasks carries it; PostgreSQL's row-level security stands behind it.
 */
export function readableBodies(actor: Actor): 'all' | readonly string[] {
  const scope = scopeOf(actor);
  if (scope === 'system' || scope === 'office' || scope === 'reader') return 'all';
  return scope === 'own' ? actor.bodyIds : [];
}

/** Whose task it is, and who else answers for it. */
interface Whose {
  organizationId: string;
  answerableId: string | null;
  parent: object | null;
}

/**
 * May this actor do this verb to that task, the state aside? What the office does to a task, the region does to the parts
 * that it has given (rule 11); the office leaves them to it.
 */
export function mayAct(actor: Actor, verb: Verb, task: Whose): boolean {
  return TRANSITIONS[verb].some(({ by }) => {
    if (by === 'recipient') return actsFor(actor, task.organizationId);
    return scopeOf(actor) === 'system' || (task.parent ? answersFor(actor, task) : actor.roles.has(by));
  });
}

/** Does this actor answer to the office for that body's task: as the lead's people, or as the region's of a part? */
export function answersFor(actor: Actor, { answerableId }: Pick<Whose, 'answerableId'>): boolean {
  return answerableId !== null && actsFor(actor, answerableId);
}

/** Does this actor act in the name of that body? */
export function actsFor(actor: Actor, organizationId: string): boolean {
  return actor.roles.has('recipient') && actor.bodyIds.includes(organizationId);
}

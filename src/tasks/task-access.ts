import { scopeOf, type Actor } from '../shared/actor.js';

/**
 * Which tasks somebody may see: all, or those of the bodies in whose name they act (product.md, rule 18). Every query
 * over tasks carries it; PostgreSQL's row-level security stands behind it.
 */
export function readableBodies(actor: Actor): 'all' | readonly string[] {
  const scope = scopeOf(actor);
  if (scope === 'system' || scope === 'office' || scope === 'reader') return 'all';
  return scope === 'own' ? actor.bodyIds : [];
}

/** Does this actor answer to the office for that body's task: as the lead's people, or as the region's of a part? */
export function answersFor(actor: Actor, { answerableId }: { answerableId: string | null }): boolean {
  return answerableId !== null && actsFor(actor, answerableId);
}

/** Does this actor act in the name of that body? */
export function actsFor(actor: Actor, organizationId: string): boolean {
  return actor.roles.has('recipient') && actor.bodyIds.includes(organizationId);
}

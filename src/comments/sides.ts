import type { Actor } from '../shared/actor.js';
import { actsFor } from '../tasks/task-access.js';

/** For whom a comment speaks. `above`: of a part, the region that gave it and is told what its district says (rule 11). */
export const SIDES = ['office', 'recipient', 'above'] as const;
export type Side = (typeof SIDES)[number];

/** Of somebody who may comment. */
export function sideOf(actor: Actor, organizationId: string): Side {
  if (actor.roles.has('office')) return 'office';
  return actsFor(actor, organizationId) ? 'recipient' : 'above';
}

import type { Actor } from '../../shared/actor.js';
import { readableBodies } from '../../tasks/task-access.js';

/** What PostgreSQL tells on the channel (migration tell-changes). */
export type Told =
  | { kind: 'task'; taskId: string; version: number; organizationId: string; answerableId: string | null }
  | { kind: 'notice'; taskId: string | null; personId: string }
  | { kind: 'rights' };

export type Change = Exclude<Told, { kind: 'rights' }>;

/** May this person read what has changed? Another region's task does not exist for them, nor does its change (rule 18). */
export function mayHear(actor: Actor, change: Change): boolean {
  if (change.kind === 'notice') return change.personId === actor.personId;
  const bodies = readableBodies(actor);
  return (
    bodies === 'all' || [change.organizationId, change.answerableId].some((id) => id !== null && bodies.includes(id))
  );
}

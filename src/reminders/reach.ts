import type { Addressee } from './addressees.js';
import { reached, type Holders } from './due.service.js';
import { isReviewStep } from './policy.js';
import type { DueTask } from './sweep.queries.js';

export interface Reach {
  /** Nobody at all holds a post that the step is for. */
  readonly isLacking: boolean;
  /** Those of them who are told in this zone's morning. */
  readonly here: readonly Addressee[];
}

/** Whom a step reaches: the same for all tasks of a body with a step as high, so it is reckoned once. */
export function reachIn(
  zone: string,
  zoneOfBody: ReadonlyMap<string, string>,
  holders: Holders,
): (task: DueTask) => Reach {
  const reckoned = new Map<string, Reach>();
  const reckon = (task: DueTask): Reach => {
    const ofBody = holders(task.bodyId);
    const inZone = ofBody.filter(({ bodyId }) => zoneOfBody.get(bodyId) === zone);
    const here = new Set(inZone.map(({ personId, rung }) => `${personId} ${rung}`));
    const addressees = reached(task, ofBody);
    return {
      isLacking: addressees.length === 0,
      here: addressees.filter(({ personId, rung }) => here.has(`${personId} ${rung}`)),
    };
  };
  return (task) => {
    const key = `${task.bodyId} ${isReviewStep(task.step)} ${task.upTo}`;
    const reach = reckoned.get(key) ?? reckon(task);
    reckoned.set(key, reach);
    return reach;
  };
}

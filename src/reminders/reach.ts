import type { Rung } from '../auth/rungs.js';
import { addresseesOf, type Addressee } from './addressees.js';
import { isReviewStep, rungsOf } from './policy.js';

/** A step that has come, as far as it matters whom it reaches. */
interface Step {
  readonly step: string;
  readonly upTo: Rung;
}

/** A holder of a post; the body is the one that the post belongs to. */
interface Holder extends Addressee {
  readonly bodyId: string;
}

/** Who may be written to about a body's tasks. */
export type Holders = (bodyId: string) => readonly Holder[];

export const reached = ({ step, upTo }: Step, holders: readonly Addressee[]): Addressee[] =>
  addresseesOf(rungsOf(step, upTo), holders);

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
): (task: Step & { bodyId: string }) => Reach {
  const reckoned = new Map<string, Reach>();
  const reckon = (task: Step & { bodyId: string }): Reach => {
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

import { RUNGS, type Rung } from '../auth/rungs.js';

export interface Addressee {
  readonly personId: string;
  readonly rung: Rung;
}

/** The rungs inside the recipient's own house; above them stands the office. */
const BODY_RUNGS: readonly Rung[] = RUNGS.slice(0, 3);

/**
 * The persons whom a step reaches. A rung without a holder goes to the next filled one up in the same house, else to the
 * next one down: a ministry has no deputy akim, and that is no reason to write to the office. Only where a body has
 * nobody at all does the step go up to the office. A person who stands on several rungs is named once, on the lowest.
 */
export function addresseesOf(rungs: readonly Rung[], holders: readonly Addressee[]): Addressee[] {
  const isFilled = (rung: Rung) => holders.some((holder) => holder.rung === rung);
  const found = new Map<string, Addressee>();
  for (const rung of rungs) {
    const filled = standInsFor(rung).find(isFilled);
    for (const holder of holders) {
      if (holder.rung === filled && !found.has(holder.personId)) {
        found.set(holder.personId, { personId: holder.personId, rung: holder.rung });
      }
    }
  }
  return [...found.values()];
}

/** The rung itself and those that take its place, in their order. */
function standInsFor(rung: Rung): readonly Rung[] {
  const up = RUNGS.slice(RUNGS.indexOf(rung));
  if (!BODY_RUNGS.includes(rung)) return up;
  const down = BODY_RUNGS.slice(0, RUNGS.indexOf(rung)).reverse();
  return [
    ...up.filter((each) => BODY_RUNGS.includes(each)),
    ...down,
    ...up.filter((each) => !BODY_RUNGS.includes(each)),
  ];
}

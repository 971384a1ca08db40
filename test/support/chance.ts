/** Chance that can be had again: the same seed gives the same choices. */
export class SeededChance {
  constructor(private state: number) {}

  /** 0 ≤ n < below */
  below(below: number): number {
    // mulberry32
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  }

  oneOf<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('Nothing to choose from.');
    return items[this.below(items.length)]!;
  }
}

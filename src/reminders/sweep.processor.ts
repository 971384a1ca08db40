import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/platform.module.js';
import { Processes, type Processor } from '../platform/queues/workers.js';
import { SweepService } from './sweep.service.js';

const SHORT_MILLISECONDS = 3_000;
const RESTS_TIMES_AS_LONG = 9;

/**
 * How long nobody looks again in this process after a look. Where a hundred thousand reminders are due on one day each
 * look thinks for seconds, and letters wait for that: looking gets a tenth of the time, the letters the rest.
 * @param took milliseconds
 * @param limit milliseconds without a look after which the office is told that nobody looks: a rest stays well below
 * @returns milliseconds
 */
export function restAfter(took: number, limit: number): number {
  return took < SHORT_MILLISECONDS ? 0 : Math.min(RESTS_TIMES_AS_LONG * took, limit / 3);
}

/** The job `reminders.sweep`: look what is due. Its id says nothing. */
@Processes('reminders.sweep')
@Injectable()
export class SweepProcessor implements Processor {
  readonly everyMilliseconds = 30_000;
  private restUntil = 0;

  constructor(
    @Inject(SweepService) private readonly sweeps: SweepService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A look that failed is repeated without a rest. */
  async process(): Promise<void> {
    const begun = performance.now();
    if (begun < this.restUntil) return;
    await this.sweeps.sweep();
    const ended = performance.now();
    this.restUntil = ended + restAfter(ended - begun, this.config.progressLimit * 1000);
  }
}

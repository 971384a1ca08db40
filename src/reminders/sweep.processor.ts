import { Inject, Injectable } from '@nestjs/common';
import { Processes, type Processor } from '../platform/queues/workers.js';
import { SweepService } from './sweep.service.js';

/** The job `reminders.sweep`: look what is due. Its id says nothing. */
@Processes('reminders.sweep')
@Injectable()
export class SweepProcessor implements Processor {
  readonly everyMilliseconds = 30_000;

  constructor(@Inject(SweepService) private readonly sweeps: SweepService) {}

  process(): Promise<void> {
    return this.sweeps.sweep();
  }
}

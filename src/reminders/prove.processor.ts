import { Inject, Injectable } from '@nestjs/common';
import { Processes, type Processor } from '../platform/queues/workers.js';
import { ProofService } from './proof.service.js';

/** The job `reminders.prove`: look whether a day is over that has no proof yet. Its id says nothing. */
@Processes('reminders.prove')
@Injectable()
export class ProveProcessor implements Processor {
  readonly everyMilliseconds = 300_000;

  constructor(@Inject(ProofService) private readonly proofs: ProofService) {}

  process(): Promise<void> {
    return this.proofs.prove();
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { Processes, type Processor } from '../platform/queues/workers.js';
import { HouseLetters } from './house-letters.service.js';

/** The job `notifications.send-heads`: today's letters with the heads of the log, if they are not there yet. */
@Processes('notifications.send-heads')
@Injectable()
export class SendHeadsProcessor implements Processor {
  readonly everyMilliseconds = 3_600_000;

  constructor(@Inject(HouseLetters) private readonly letters: HouseLetters) {}

  process(): Promise<void> {
    return this.letters.openHeads();
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { Processes, type Processor } from '../platform/queues/workers.js';
import { TidyService } from './tidy.service.js';

/** The job `auth.tidy`. Its id says nothing. */
@Processes('auth.tidy')
@Injectable()
export class TidyProcessor implements Processor {
  readonly everyMilliseconds = 6 * 3_600_000;

  constructor(@Inject(TidyService) private readonly service: TidyService) {}

  process(): Promise<void> {
    return this.service.tidy();
  }
}

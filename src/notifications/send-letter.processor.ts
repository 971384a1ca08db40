import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '../platform/queues/jobs.js';
import { Processes, type Processor } from '../platform/queues/workers.js';
import { DeliveryService } from './delivery.service.js';
import { RestoresService } from './restores.service.js';

/** The job `notifications.send-letter`: the letter of that id, or whatever is due. */
@Processes('notifications.send-letter')
@Injectable()
export class SendLetterProcessor implements Processor {
  readonly everyMilliseconds = 30_000;

  constructor(
    @Inject(DeliveryService) private readonly delivery: DeliveryService,
    @Inject(RestoresService) private readonly restores: RestoresService,
  ) {}

  async process({ id }: JobPayload): Promise<void> {
    if (id !== 'scheduled') return this.delivery.send(id);
    await this.restores.look();
    await this.delivery.sendDue();
  }
}

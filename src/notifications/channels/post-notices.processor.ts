import { Inject, Injectable } from '@nestjs/common';
import { Processes, type Processor } from '../../platform/queues/workers.js';
import { ChannelPostsService } from './channel-posts.service.js';

/** The job `notifications.post-notices`: whatever is due on any channel. Its id says nothing. */
@Processes('notifications.post-notices')
@Injectable()
export class PostNoticesProcessor implements Processor {
  readonly everyMilliseconds = 30_000;

  constructor(@Inject(ChannelPostsService) private readonly posts: ChannelPostsService) {}

  process(): Promise<void> {
    return this.posts.postDue();
  }
}

import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { ChannelPostsService } from './channels/channel-posts.service.js';
import { PostNoticesProcessor } from './channels/post-notices.processor.js';
import { PosterService } from './channels/poster.service.js';
import { DeliveryService } from './delivery.service.js';
import { NotificationsModule } from './notifications.module.js';
import { SendLetterProcessor } from './send-letter.processor.js';

/** The worker's half of notifications. Who knows the letters' text lies to the right and is handed in from there. */
@Module({})
export class DeliveryModule {
  /** `content` exports LETTER_CONTENT. */
  static with(content: Type): DynamicModule {
    return {
      module: DeliveryModule,
      imports: [MailModule, NotificationsModule, content],
      providers: [DeliveryService, SendLetterProcessor, ChannelPostsService, PosterService, PostNoticesProcessor],
      exports: [DeliveryService, ChannelPostsService],
    };
  }
}

import { lookup } from 'node:dns';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { PasswordLinks } from '../auth/password-links.service.js';
import { MailModule } from '../mail/mail.module.js';
import { ChannelPostsService } from './channels/channel-posts.service.js';
import { PostNoticesProcessor } from './channels/post-notices.processor.js';
import { PosterService, RESOLVE_NAME } from './channels/poster.service.js';
import { DeliveryService } from './delivery.service.js';
import { HouseLetters } from './house-letters.service.js';
import { RestoresService } from './restores.service.js';
import { SendHeadsProcessor } from './send-heads.processor.js';
import { NotificationsModule } from './notifications.module.js';
import { SendLetterProcessor } from './send-letter.processor.js';

/** The worker's half of notifications. Who knows the letters' text lies to the right and is handed in from there. */
@Module({})
export class DeliveryModule {
  /** `content` exports LETTER_CONTENT. */
  static with(content: Type): DynamicModule {
    return {
      module: DeliveryModule,
      imports: [MailModule, NotificationsModule, AuditModule, content],
      providers: [
        DeliveryService,
        RestoresService,
        SendLetterProcessor,
        HouseLetters,
        PasswordLinks,
        SendHeadsProcessor,
        ChannelPostsService,
        PosterService,
        { provide: RESOLVE_NAME, useValue: lookup },
        PostNoticesProcessor,
      ],
      exports: [DeliveryService, RestoresService, HouseLetters, ChannelPostsService],
    };
  }
}

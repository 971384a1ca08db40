import { Module } from '@nestjs/common';
import { LettersService } from './letters.service.js';
import { NoticesService } from './notices.service.js';
import { NotificationsController } from './notifications.controller.js';

/** In-app notices and the outbox of letters; the worker's half, which sends them, is delivery.module.ts. */
@Module({
  controllers: [NotificationsController],
  providers: [NoticesService, LettersService],
  exports: [NoticesService, LettersService],
})
export class NotificationsModule {}

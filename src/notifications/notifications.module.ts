import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { LettersService } from './letters.service.js';
import { MailOperationController } from './mail-operation.controller.js';
import { MailOperationService } from './mail-operation.service.js';
import { NoticesService } from './notices.service.js';
import { NotificationsController } from './notifications.controller.js';

/** In-app notices and the outbox of letters; the worker's half, which sends them, is delivery.module.ts. */
@Module({
  imports: [AuditModule],
  controllers: [NotificationsController, MailOperationController],
  providers: [NoticesService, LettersService, MailOperationService],
  exports: [NoticesService, LettersService],
})
export class NotificationsModule {}

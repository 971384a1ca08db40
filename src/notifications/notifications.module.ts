import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { LettersService } from './letters.service.js';
import { NoticesService } from './notices.service.js';
import { PasswordLettersController } from './password-letters.controller.js';
import { PasswordLetters } from './password-letters.service.js';
import { NotificationsController } from './notifications.controller.js';

/** In-app notices and the outbox of letters; the worker's half, which sends them, is delivery.module.ts. */
@Module({
  imports: [AuditModule],
  controllers: [NotificationsController, PasswordLettersController],
  providers: [NoticesService, LettersService, PasswordLetters],
  exports: [NoticesService, LettersService],
})
export class NotificationsModule {}

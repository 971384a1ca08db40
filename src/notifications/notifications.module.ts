import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { BouncesController } from './bounces/bounces.controller.js';
import { BouncesService } from './bounces/bounces.service.js';
import { ChannelsController } from './channels/channels.controller.js';
import { ChannelsService } from './channels/channels.service.js';
import { EnvelopesService } from './envelopes.service.js';
import { ChoicesController } from './letters/choices.controller.js';
import { ChoicesService } from './letters/choices.service.js';
import { FactorResetsController } from './factor-resets.controller.js';
import { FactorResets } from './factor-resets.service.js';
import { LettersService } from './letters.service.js';
import { MailOperationController } from './mail-operation.controller.js';
import { MailOperationService } from './mail-operation.service.js';
import { NoticesService } from './notices.service.js';
import { PasswordLettersController } from './password-letters.controller.js';
import { PasswordLetters } from './password-letters.service.js';
import { NotificationsController } from './notifications.controller.js';
import { SealsService } from './seals.service.js';

const SERVICES = [
  ChannelsService,
  NoticesService,
  LettersService,
  PasswordLetters,
  SealsService,
  EnvelopesService,
  BouncesService,
  ChoicesService,
  MailOperationService,
  FactorResets,
];

/** In-app notices, the outbox of letters and what comes back; the worker's half, which sends, is delivery.module.ts. */
@Module({
  imports: [AuditModule, AuthModule],
  controllers: [
    NotificationsController,
    PasswordLettersController,
    BouncesController,
    ChoicesController,
    ChannelsController,
    MailOperationController,
    FactorResetsController,
  ],
  providers: SERVICES,
  exports: SERVICES,
})
export class NotificationsModule {}

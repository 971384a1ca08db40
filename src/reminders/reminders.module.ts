import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { InstructionsModule } from '../instructions/instructions.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { AlarmsService } from './alarms.service.js';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveriesService } from './deliveries.service.js';
import { DueService } from './due.service.js';
import { ForecastService } from './forecast.service.js';
import { IssuePreviewController } from './issue-preview.controller.js';
import { IssuePreviewService } from './issue-preview.service.js';
import { PoliciesController } from './policies.controller.js';
import { PoliciesService } from './policies.service.js';
import { ProofService } from './proof.service.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersService } from './reminders.service.js';

/** What the API shows of reminders and lets people say about them; the worker's half is sweep.module.ts. */
@Module({
  imports: [AuditModule, CalendarModule, InstructionsModule, NotificationsModule],
  controllers: [DeliveriesController, IssuePreviewController, PoliciesController, RemindersController],
  providers: [
    AlarmsService,
    DeliveriesService,
    DueService,
    ForecastService,
    IssuePreviewService,
    PoliciesService,
    ProofService,
    RemindersService,
  ],
})
export class RemindersModule {}

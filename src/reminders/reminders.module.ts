import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { DueService } from './due.service.js';
import { PoliciesController } from './policies.controller.js';
import { PoliciesService } from './policies.service.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersService } from './reminders.service.js';

/** What the API shows of reminders; the worker's half is sweep.module.ts. */
@Module({
  imports: [AuditModule, CalendarModule],
  controllers: [PoliciesController, RemindersController],
  providers: [DueService, PoliciesService, RemindersService],
})
export class RemindersModule {}

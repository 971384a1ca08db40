import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { InstructionsModule } from '../instructions/instructions.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { ControlService } from './control.service.js';
import { IssuingService } from './issuing.service.js';
import { TaskSteps } from './task-steps.service.js';
import { TasksController } from './tasks.controller.js';
import { TasksService } from './tasks.service.js';

@Module({
  imports: [AuditModule, CalendarModule, InstructionsModule, NotificationsModule],
  controllers: [TasksController],
  providers: [TasksService, TaskSteps, ControlService, IssuingService],
  exports: [TasksService, TaskSteps, ControlService, IssuingService],
})
export class TasksModule {}

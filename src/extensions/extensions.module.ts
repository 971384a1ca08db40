import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { ApprovalsController } from './approvals.controller.js';
import { ApprovingService } from './approving.service.js';
import { ExtensionsController } from './extensions.controller.js';
import { ExtensionsService } from './extensions.service.js';

@Module({
  imports: [CalendarModule, TasksModule, ReportsModule],
  controllers: [ExtensionsController, ApprovalsController],
  providers: [ExtensionsService, ApprovingService],
  exports: [ExtensionsService],
})
export class ExtensionsModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarEditsController } from './calendar-edits.controller.js';
import { CalendarEditsService } from './calendar-edits.service.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarService } from './calendar.service.js';
import { SettingsController } from './settings.controller.js';
import { SettingsService } from './settings.service.js';

@Module({
  imports: [AuditModule],
  controllers: [CalendarController, CalendarEditsController, SettingsController],
  providers: [CalendarService, CalendarEditsService, SettingsService],
  exports: [CalendarService],
})
export class CalendarModule {}

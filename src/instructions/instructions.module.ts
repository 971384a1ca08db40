import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { InstructionsController } from './instructions.controller.js';
import { InstructionsService } from './instructions.service.js';

@Module({
  imports: [AuditModule, CalendarModule],
  controllers: [InstructionsController],
  providers: [InstructionsService],
  exports: [InstructionsService],
})
export class InstructionsModule {}

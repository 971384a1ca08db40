import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { InterpretationsController } from './interpretations.controller.js';
import { InterpretationsService } from './interpretations.service.js';

@Module({
  imports: [CalendarModule],
  controllers: [InterpretationsController],
  providers: [InterpretationsService],
})
export class InterpretationsModule {}

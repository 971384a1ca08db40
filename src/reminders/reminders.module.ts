import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersService } from './reminders.service.js';

/** What the API shows of reminders; the worker's half is sweep.module.ts. */
@Module({ imports: [CalendarModule], controllers: [RemindersController], providers: [RemindersService] })
export class RemindersModule {}

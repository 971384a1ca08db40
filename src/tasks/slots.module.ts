import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { TaskSlots } from './task-slots.service.js';

/** By itself, for the worker derives slots too and serves no routes. */
@Module({ imports: [CalendarModule], providers: [TaskSlots], exports: [TaskSlots] })
export class SlotsModule {}

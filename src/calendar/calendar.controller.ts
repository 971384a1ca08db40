import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Route } from '../platform/http/route.js';
import { CalendarQuery, CalendarView } from './calendar.dto.js';
import { CalendarService } from './calendar.service.js';

@ApiTags('Calendar and bodies')
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(@Inject(CalendarService) private readonly calendar: CalendarService) {}

  @Get()
  @Route({ summary: 'Days off and working weekends of a year', access: 'signed_in', answers: CalendarView })
  year(@CurrentActor() actor: Actor, @Query() query: CalendarQuery): Promise<CalendarView> {
    return this.calendar.year(actor, query.year);
  }
}

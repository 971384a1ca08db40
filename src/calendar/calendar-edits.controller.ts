import { Body, Controller, Delete, Inject, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { DayParam } from '../platform/http/day.js';
import { Route } from '../platform/http/route.js';
import { CalendarDayRequest, CalendarDayView, PreviewRequest, PreviewView } from './calendar.dto.js';
import { CalendarEditsService } from './calendar-edits.service.js';

@ApiTags('Administration')
@Controller('api/v1')
export class CalendarEditsController {
  constructor(@Inject(CalendarEditsService) private readonly edits: CalendarEditsService) {}

  @Put('calendar/days/:day')
  @Route({
    summary: 'Enter a day off or a working weekend; no deadline moves by it',
    access: ['administrator'],
    answers: CalendarDayView,
    refusals: [413, 415],
  })
  setDay(
    @CurrentActor() actor: Actor,
    @DayParam() day: string,
    @Body() body: CalendarDayRequest,
  ): Promise<CalendarDayView> {
    return this.edits.set(actor, day, body);
  }

  @Delete('calendar/days/:day')
  @Route({
    summary: 'Remove the entry of a day; no deadline moves by it',
    access: ['administrator'],
    status: 204,
    refusals: [404],
  })
  removeDay(@CurrentActor() actor: Actor, @DayParam() day: string): Promise<void> {
    return this.edits.remove(actor, day);
  }

  @Post('calendar/preview')
  @Route({
    summary: 'Whose deadlines would fall on another day? Changes nothing',
    access: ['administrator', 'office'],
    answers: PreviewView,
    refusals: [413, 415],
  })
  previewCalendar(@CurrentActor() actor: Actor, @Body() body: PreviewRequest): Promise<PreviewView> {
    return this.edits.preview(actor, body);
  }
}

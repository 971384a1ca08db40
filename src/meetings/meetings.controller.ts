import { Body, Controller, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { MeetingChanges, MeetingRequest, MeetingsPage, MeetingsQuery, MeetingView } from './meetings.dto.js';
import { MeetingsService } from './meetings.service.js';

@ApiTags('Meetings and instructions')
@Controller('api/v1/meetings')
export class MeetingsController {
  constructor(@Inject(MeetingsService) private readonly meetings: MeetingsService) {}

  @Get()
  @Route({ summary: 'Meetings, the latest first', access: ['office', 'reader', 'recipient'], answers: MeetingsPage })
  list(@CurrentActor() actor: Actor, @Query() query: MeetingsQuery): Promise<MeetingsPage> {
    return this.meetings.list(actor, query);
  }

  @Post()
  @Route({ summary: 'Record a meeting', access: ['office'], status: 201, answers: MeetingView, idempotent: true })
  record(@CurrentActor() actor: Actor, @Body() body: MeetingRequest): Promise<MeetingView> {
    return this.meetings.record(actor, body);
  }

  @Get(':id')
  @Route({ summary: 'A meeting', access: ['office', 'reader', 'recipient'], answers: MeetingView, refusals: [404] })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<MeetingView> {
    return this.meetings.get(actor, id);
  }

  @Patch(':id')
  @Route({
    summary: 'Correct a meeting',
    access: ['office'],
    answers: MeetingView,
    ifMatch: true,
    refusals: [404, 413, 415],
  })
  edit(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: MeetingChanges,
  ): Promise<MeetingView> {
    return this.meetings.edit(actor, id, version, body);
  }
}

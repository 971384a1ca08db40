import { Controller, Get, Headers, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Route } from '../platform/http/route.js';
import type { Actor } from '../shared/actor.js';
import { CalendarFeedAddress, CalendarFeedView } from './calendar-feed.dto.js';
import { CalendarFeedService } from './calendar-feed.service.js';

@ApiTags('Calendar feed')
@Controller('api/v1')
export class CalendarFeedController {
  constructor(@Inject(CalendarFeedService) private readonly feeds: CalendarFeedService) {}

  @Get('calendar-feed')
  @Route({ summary: 'Whether I have a calendar feed', access: ['recipient'], answers: CalendarFeedView })
  view(@CurrentActor() actor: Actor): Promise<CalendarFeedView> {
    return this.feeds.view(actor);
  }

  @Post('calendar-feed')
  @Route({
    summary: 'Make my calendar feed, or a new address for it',
    access: ['recipient'],
    status: 201,
    answers: CalendarFeedAddress,
  })
  make(@CurrentActor() actor: Actor): Promise<CalendarFeedAddress> {
    return this.feeds.make(actor);
  }

  @Post('calendar-feed/revoke')
  @Route({ summary: 'End my calendar feed', access: ['recipient'], status: 204 })
  revoke(@CurrentActor() actor: Actor): Promise<void> {
    return this.feeds.revoke(actor);
  }

  @Get('calendar/:token.ics')
  @Route({ summary: 'My open deadlines for calendar programs (RFC 5545)', access: 'anybody', refusals: [404, 429] })
  @ApiParam({ name: 'token', description: 'The secret of the address', example: 'q3X' })
  @ApiProduces('text/calendar')
  @ApiResponse({ status: 200, description: 'Done', schema: { type: 'string' } })
  async read(
    @Param('token') token: string,
    @Headers('if-none-match') known: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { content, etag } = await this.feeds.read(token, request.id);
    void reply.header('etag', etag).header('cache-control', 'private, max-age=300');
    if (known === etag) return void reply.status(304);
    void reply.header('content-type', 'text/calendar; charset=utf-8');
    return content;
  }
}

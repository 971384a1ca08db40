import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { IdParam } from '../../platform/http/id.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { Route } from '../../platform/http/route.js';
import { IfMatch } from '../../platform/http/version.js';
import type { Actor } from '../../shared/actor.js';
import { ChannelRequest, ChannelsView, ChannelView, ChannelDeliveriesPage, OpenedChannelView } from './channels.dto.js';
import { ChannelsService } from './channels.service.js';

@ApiTags('Channels')
@Controller('api/v1/channels')
export class ChannelsController {
  constructor(@Inject(ChannelsService) private readonly channels: ChannelsService) {}

  @Get()
  @Route({ summary: 'Channels to which notices are posted', access: ['administrator'], answers: ChannelsView })
  list(@CurrentActor() actor: Actor): Promise<ChannelsView> {
    return this.channels.list(actor);
  }

  @Post()
  @Route({
    summary: 'Open a channel; its secret is shown once',
    access: ['administrator'],
    status: 201,
    answers: OpenedChannelView,
    refusals: [413, 415, 422],
  })
  open(@CurrentActor() actor: Actor, @Body() body: ChannelRequest): Promise<OpenedChannelView> {
    return this.channels.open(actor, body);
  }

  @Post(':id/close')
  @Route({
    summary: 'Close a channel',
    access: ['administrator'],
    answers: ChannelView,
    ifMatch: true,
    refusals: [404],
  })
  close(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<ChannelView> {
    return this.channels.close(actor, id, version);
  }

  @Get(':id/deliveries')
  @Route({
    summary: 'What was posted, newest first',
    access: ['administrator'],
    answers: ChannelDeliveriesPage,
    refusals: [404],
  })
  deliveries(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<ChannelDeliveriesPage> {
    return this.channels.deliveries(actor, id, query);
  }
}

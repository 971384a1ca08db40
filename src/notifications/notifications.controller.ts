import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import type { Actor } from '../shared/actor.js';
import { NoticesPage, NoticesQuery, NoticeView, ReadAllView } from './notifications.dto.js';
import { NoticesService } from './notices.service.js';

@ApiTags('Reminders and notices')
@Controller('api/v1/notifications')
export class NotificationsController {
  constructor(@Inject(NoticesService) private readonly notices: NoticesService) {}

  @Get()
  @Route({ summary: 'My in-app notices, newest first', access: 'signed_in', answers: NoticesPage })
  list(@CurrentActor() actor: Actor, @Query() query: NoticesQuery): Promise<NoticesPage> {
    return this.notices.list(actor, query);
  }

  @Post('read')
  @Route({
    summary: 'Note that I have opened all my notices',
    access: 'signed_in',
    answers: ReadAllView,
    refusals: [403],
  })
  readAll(@CurrentActor() actor: Actor): Promise<ReadAllView> {
    return this.notices.readAll(actor);
  }

  @Post(':id/read')
  @Route({
    summary: 'Note that I have opened a notice; only the first time counts',
    access: 'signed_in',
    answers: NoticeView,
    refusals: [403, 404],
  })
  read(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<NoticeView> {
    return this.notices.read(actor, id);
  }
}

import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Route } from '../platform/http/route.js';
import { BulkRequest, BulkView } from './bulk.dto.js';
import { BulkService } from './bulk.service.js';

@ApiTags('Tasks')
@Controller('api/v1/tasks/bulk')
export class BulkController {
  constructor(@Inject(BulkService) private readonly bulk: BulkService) {}

  @Post()
  @Route({
    summary: 'One verb on up to 200 tasks, with one reason: all or nothing, or each by itself',
    access: ['office', 'recipient'],
    answers: BulkView,
    idempotent: true,
  })
  act(@CurrentActor() actor: Actor, @Body() body: BulkRequest): Promise<BulkView> {
    return this.bulk.act(actor, body);
  }
}

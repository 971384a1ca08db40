import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Route } from '../platform/http/route.js';
import { BodiesPage, BodiesQuery } from './bodies.dto.js';
import { BodiesService } from './bodies.service.js';

@ApiTags('Calendar and bodies')
@Controller('api/v1/bodies')
export class BodiesController {
  constructor(@Inject(BodiesService) private readonly bodies: BodiesService) {}

  @Get()
  @Route({
    summary: 'Regions and central bodies of a day, under their names of that day',
    access: 'signed_in',
    answers: BodiesPage,
  })
  list(@CurrentActor() actor: Actor, @Query() query: BodiesQuery): Promise<BodiesPage> {
    return this.bodies.list(actor, query);
  }
}

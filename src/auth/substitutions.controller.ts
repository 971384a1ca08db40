import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { SubstitutionRequest, SubstitutionsPage, SubstitutionView } from './substitutions.dto.js';
import { SubstitutionsService } from './substitutions.service.js';

/** A reader changes nothing, its own absence included: an administrator enters it. */
const NAMES = ['office', 'recipient', 'administrator'] as const;

@ApiTags('Substitution')
@Controller('api/v1/substitutions')
export class SubstitutionsController {
  constructor(@Inject(SubstitutionsService) private readonly substitutions: SubstitutionsService) {}

  @Get()
  @Route({
    summary: 'Who acts for me and for whom I act; everybody’s for an administrator',
    access: 'signed_in',
    answers: SubstitutionsPage,
  })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<SubstitutionsPage> {
    return this.substitutions.list(actor, query);
  }

  @Post()
  @Route({
    summary: 'Name who acts and is written to while I am away, or, as an administrator, while another is',
    access: NAMES,
    status: 201,
    answers: SubstitutionView,
    idempotent: true,
    refusals: [403],
  })
  name(@CurrentActor() actor: Actor, @Body() body: SubstitutionRequest): Promise<SubstitutionView> {
    return this.substitutions.name(actor, body);
  }

  @Post(':id/end')
  @Route({
    summary: 'Back early: rights and letters return at once',
    access: NAMES,
    answers: SubstitutionView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  end(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<SubstitutionView> {
    return this.substitutions.end(actor, id, version);
  }
}

import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Text, Whole } from '../platform/http/fields.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { FactorResets } from './factor-resets.service.js';

export class FactorResetRequest {
  @Text({ max: 500, example: 'The telephone was lost; the person came by in person' }) reason: string;
}

export class FactorResetView {
  @Whole({ min: 1, max: 1e9, about: 'Of the person', example: 2 }) version: number;
}

@ApiTags('Administration')
@Controller('api/v1')
export class FactorResetsController {
  constructor(@Inject(FactorResets) private readonly resets: FactorResets) {}

  @Post('people/:id/second-factor/reset')
  @Route({
    summary: 'Take a lost second factor from a person, with a reason; a letter tells them',
    access: ['administrator'],
    answers: FactorResetView,
    ifMatch: true,
    refusals: [404, 413, 415, 422],
  })
  reset(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: FactorResetRequest,
  ): Promise<FactorResetView> {
    return this.resets.reset(actor, id, version, body.reason);
  }
}

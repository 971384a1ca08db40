import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Route } from '../platform/http/route.js';
import { DeadlinePhrase, DeadlineReadingView, RecipientsPhrase, RecipientsReadingView } from './interpretations.dto.js';
import { InterpretationsService } from './interpretations.service.js';

@ApiTags('Meetings and instructions')
@Controller('api/v1/interpretations')
export class InterpretationsController {
  constructor(@Inject(InterpretationsService) private readonly interpretations: InterpretationsService) {}

  @Post('deadline')
  @Route({
    summary: 'Read the words of a deadline; nothing is stored',
    access: 'signed_in',
    answers: DeadlineReadingView,
  })
  deadline(@CurrentActor() actor: Actor, @Body() body: DeadlinePhrase): Promise<DeadlineReadingView> {
    return this.interpretations.deadline(actor, body);
  }

  @Post('recipients')
  @Route({
    summary: 'Read the words that name recipients; nothing is stored',
    access: 'signed_in',
    answers: RecipientsReadingView,
  })
  recipients(@CurrentActor() actor: Actor, @Body() body: RecipientsPhrase): Promise<RecipientsReadingView> {
    return this.interpretations.recipients(actor, body);
  }
}

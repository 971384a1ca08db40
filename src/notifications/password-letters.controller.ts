import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Text, Whole } from '../platform/http/fields.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { PasswordLetters } from './password-letters.service.js';

export class ForgottenRequest {
  @Text({ max: 254, example: 'a.serikova@gov.example' }) email: string;
}

export class LetterAskedView {
  @Whole({ min: 1, max: 1e9, about: 'Of the person', example: 2 }) version: number;
}

@ApiTags('Sign-in')
@Controller('api/v1')
export class PasswordLettersController {
  constructor(@Inject(PasswordLetters) private readonly letters: PasswordLetters) {}

  @Post('passwords/forgotten')
  @Route({
    summary: 'Ask for a one-time link by mail; the answer is the same whether there is such an account or not',
    access: 'anybody',
    status: 202,
    refusals: [403, 413, 415, 429],
  })
  forgotten(@Body() body: ForgottenRequest, @Req() request: FastifyRequest): Promise<void> {
    return this.letters.forgotten(request.id, body.email, request.ip);
  }

  @Post('people/:id/password-letter')
  @Route({
    summary: 'Mail the person a one-time link, at most once a day; earlier links end as the letter leaves',
    access: ['administrator'],
    answers: LetterAskedView,
    ifMatch: true,
    refusals: [404, 422],
  })
  send(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<LetterAskedView> {
    return this.letters.send(actor, id, version);
  }
}

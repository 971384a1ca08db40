import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import type { Actor } from '../shared/actor.js';
import {
  DeliveriesPage,
  DeliveriesQuery,
  LettersPage,
  LettersQuery,
  LetterView,
  OpenLetterView,
  ReconciliationRequest,
  ReconciliationView,
  ResendRequest,
} from './deliveries.dto.js';
import { DeliveriesService } from './deliveries.service.js';
import { DryRunQuery, DryRunView, PersonForecastView, SpanQuery } from './forecast.dto.js';
import { ForecastService } from './forecast.service.js';
import { ProofsView } from './proofs.dto.js';
import { ProofService } from './proof.service.js';

@ApiTags('Delivery of reminders')
@Controller('api/v1')
export class DeliveriesController {
  constructor(
    @Inject(DeliveriesService) private readonly deliveries: DeliveriesService,
    @Inject(ForecastService) private readonly forecasts: ForecastService,
    @Inject(ProofService) private readonly proofs: ProofService,
  ) {}

  @Get('deliveries')
  @Route({
    summary: 'What became of every reminder, by task, person, state and day, with the reason',
    access: ['office', 'reader', 'recipient'],
    answers: DeliveriesPage,
  })
  list(@CurrentActor() actor: Actor, @Query() query: DeliveriesQuery): Promise<DeliveriesPage> {
    return this.deliveries.list(actor, query);
  }

  @Get('people/:id/reminders')
  @Route({
    summary: 'Of what a person will be reminded, when and why',
    access: ['office', 'reader', 'recipient'],
    answers: PersonForecastView,
    refusals: [404],
  })
  ofPerson(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: SpanQuery,
  ): Promise<PersonForecastView> {
    return this.forecasts.ofPerson(actor, id, query);
  }

  @Get('reminder-forecast')
  @Route({ summary: 'Dry run of a day: what would be sent, to whom', access: ['office'], answers: DryRunView })
  ofDay(@CurrentActor() actor: Actor, @Query() query: DryRunQuery): Promise<DryRunView> {
    return this.forecasts.ofDay(actor, query.on);
  }

  @Get('letters')
  @Route({ summary: 'The outbox: what waits, what failed and why', access: ['office'], answers: LettersPage })
  letters(@CurrentActor() actor: Actor, @Query() query: LettersQuery): Promise<LettersPage> {
    return this.deliveries.letters(actor, query);
  }

  @Get('letters/:id')
  @Route({
    summary: 'A letter as it was sent, with every attempt and what the relay said',
    access: ['office'],
    answers: OpenLetterView,
    refusals: [404],
  })
  letter(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OpenLetterView> {
    return this.deliveries.letter(actor, id);
  }

  @Post('letters/:id/resend')
  @Route({
    summary: 'Send a letter once more by hand, with a reason; it says so where a copy may have arrived',
    access: ['office'],
    answers: LetterView,
    ifMatch: true,
    idempotent: true,
    refusals: [404],
  })
  resend(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ResendRequest,
  ): Promise<LetterView> {
    return this.deliveries.resend(actor, id, version, body.reason);
  }

  @Post('mail/reconciliations')
  @Route({
    summary: 'After a restore: what had left by the relay’s journal is not sent again',
    access: ['office'],
    status: 201,
    answers: ReconciliationView,
    idempotent: true,
  })
  reconcile(@CurrentActor() actor: Actor, @Body() body: ReconciliationRequest): Promise<ReconciliationView> {
    return this.deliveries.reconcile(actor, body);
  }

  @Get('delivery-proofs')
  @Route({
    summary: 'The daily proof that nothing planned was forgotten, the latest first',
    access: ['office', 'reader', 'administrator'],
    answers: ProofsView,
  })
  proven(@CurrentActor() actor: Actor): Promise<ProofsView> {
    return this.proofs.list(actor);
  }
}

import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Route } from '../platform/http/route.js';
import type { Actor } from '../shared/actor.js';
import { MailView, QuietAddressRequest, ResumptionRequest, StopRequest } from './mail-operation.dto.js';
import { MailOperationService } from './mail-operation.service.js';

const OPERATORS = ['office', 'administrator'] as const;

@ApiTags('Operation of mail')
@Controller('api/v1/mail')
export class MailOperationController {
  constructor(@Inject(MailOperationService) private readonly mail: MailOperationService) {}

  @Get()
  @Route({ summary: 'Whether mail leaves, and who is never written to', access: OPERATORS, answers: MailView })
  view(@CurrentActor() actor: Actor): Promise<MailView> {
    return this.mail.view(actor);
  }

  @Post('stops')
  @Route({
    summary: 'Stop all mail, with a reason; what is due waits',
    access: OPERATORS,
    status: 201,
    answers: MailView,
    idempotent: true,
  })
  stop(@CurrentActor() actor: Actor, @Body() body: StopRequest): Promise<MailView> {
    return this.mail.stop(actor, body);
  }

  @Post('resumptions')
  @Route({
    summary: 'Let mail go again, with a reason; after a restore once it was told what had left',
    access: OPERATORS,
    status: 201,
    answers: MailView,
    idempotent: true,
  })
  resume(@CurrentActor() actor: Actor, @Body() body: ResumptionRequest): Promise<MailView> {
    return this.mail.resume(actor, body);
  }

  @Post('quiet-addresses')
  @Route({
    summary: 'Never write to an address, with a reason',
    access: OPERATORS,
    status: 201,
    answers: MailView,
    idempotent: true,
  })
  addQuiet(@CurrentActor() actor: Actor, @Body() body: QuietAddressRequest): Promise<MailView> {
    return this.mail.addQuiet(actor, body);
  }

  @Post('quiet-addresses/removals')
  @Route({
    summary: 'Write to an address again, with a reason',
    access: OPERATORS,
    status: 201,
    answers: MailView,
    idempotent: true,
  })
  removeQuiet(@CurrentActor() actor: Actor, @Body() body: QuietAddressRequest): Promise<MailView> {
    return this.mail.removeQuiet(actor, body);
  }
}

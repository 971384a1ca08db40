import { Body, Controller, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import type { Actor } from '../shared/actor.js';
import {
  ClassRequest,
  PoliciesView,
  PolicyHistoryView,
  PolicyPreviewView,
  PolicyRequest,
  PolicyView,
  RulesRequest,
  SendingRequest,
  SendingView,
} from './policies.dto.js';
import { PoliciesService } from './policies.service.js';

const WRITERS = ['office', 'administrator'] as const;
const READERS = ['office', 'administrator', 'reader'] as const;
const OfClass = () => ApiParam({ name: 'class', type: String, example: 'standard' });

@ApiTags('Policies of reminders')
@Controller('api/v1')
export class PoliciesController {
  constructor(@Inject(PoliciesService) private readonly policies: PoliciesService) {}

  @Get('reminder-policies')
  @Route({ summary: 'Classes of instructions, and when each reminds whom', access: READERS, answers: PoliciesView })
  list(@CurrentActor() actor: Actor): Promise<PoliciesView> {
    return this.policies.list(actor);
  }

  @Post('reminder-policies')
  @Route({
    summary: 'Add a class of instructions with its policy',
    access: WRITERS,
    status: 201,
    answers: PolicyView,
    idempotent: true,
  })
  add(@CurrentActor() actor: Actor, @Body() body: ClassRequest): Promise<PolicyView> {
    return this.policies.addClass(actor, body);
  }

  @Get('reminder-policies/:class')
  @OfClass()
  @Route({ summary: 'The policy of a class', access: READERS, answers: PolicyView, refusals: [404] })
  get(@CurrentActor() actor: Actor, @Param('class') code: string): Promise<PolicyView> {
    return this.policies.get(actor, code);
  }

  @Put('reminder-policies/:class')
  @OfClass()
  @Route({
    summary: 'Change when a class reminds whom; a new version, from the next sweep on',
    access: WRITERS,
    answers: PolicyView,
    ifMatch: true,
    refusals: [404],
  })
  change(
    @CurrentActor() actor: Actor,
    @Param('class') code: string,
    @IfMatch() version: number,
    @Body() body: PolicyRequest,
  ): Promise<PolicyView> {
    return this.policies.change(actor, code, version, body);
  }

  @Get('reminder-policies/:class/history')
  @OfClass()
  @Route({ summary: 'Every version of a policy', access: READERS, answers: PolicyHistoryView, refusals: [404] })
  history(@CurrentActor() actor: Actor, @Param('class') code: string): Promise<PolicyHistoryView> {
    return this.policies.history(actor, code);
  }

  @Post('reminder-policies/:class/preview')
  @OfClass()
  @Route({
    summary: 'What a change would mean for open tasks; nothing is saved',
    access: ['office'],
    answers: PolicyPreviewView,
    refusals: [404],
  })
  preview(
    @CurrentActor() actor: Actor,
    @Param('class') code: string,
    @Body() body: RulesRequest,
  ): Promise<PolicyPreviewView> {
    return this.policies.preview(actor, code, body);
  }

  @Get('reminder-sending')
  @Route({ summary: 'When letters leave, and how far an outage is caught up', access: READERS, answers: SendingView })
  sending(@CurrentActor() actor: Actor): Promise<SendingView> {
    return this.policies.sending(actor);
  }

  @Put('reminder-sending')
  @Route({ summary: 'Change when letters leave', access: WRITERS, answers: SendingView, ifMatch: true })
  changeSending(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() body: SendingRequest,
  ): Promise<SendingView> {
    return this.policies.changeSending(actor, version, body);
  }
}

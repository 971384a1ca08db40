import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Route } from '../platform/http/route.js';
import { AuditLogService } from './audit-log.service.js';
import { ActionsView, AuditPage, AuditQuery, HeadsView, VerifyQuery, VerifyView } from './audit.dto.js';

@ApiTags('Log')
@Controller('api/v1/audit')
export class AuditController {
  constructor(@Inject(AuditLogService) private readonly log: AuditLogService) {}

  @Get()
  @Route({
    summary: 'The log of what happened, the latest first',
    access: ['administrator', 'office', 'reader'],
    answers: AuditPage,
  })
  listEntries(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<AuditPage> {
    return this.log.list(actor, query);
  }

  @Get('actions')
  @Route({
    summary: 'Everything that the log can tell of, in words: the values of `action`',
    access: ['administrator', 'office', 'reader'],
    answers: ActionsView,
  })
  actions(@CurrentActor() actor: Actor): ActionsView {
    return this.log.actions(actor);
  }

  @Get('heads')
  @Route({
    summary: 'The last entry of every chain, to be kept outside the house',
    access: ['administrator', 'office'],
    answers: HeadsView,
  })
  heads(@CurrentActor() actor: Actor): Promise<HeadsView> {
    return this.log.heads(actor);
  }

  @Get('verify')
  @Route({
    summary: 'Has anybody touched the log? Every chain, entry by entry',
    access: ['administrator', 'office'],
    answers: VerifyView,
  })
  verify(@CurrentActor() actor: Actor, @Query() query: VerifyQuery): Promise<VerifyView> {
    return this.log.verify(actor, query.anchor);
  }
}

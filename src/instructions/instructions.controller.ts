import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { InstructionChanges, InstructionRequest, InstructionsPage, InstructionView } from './instructions.dto.js';
import { InstructionsService } from './instructions.service.js';

@ApiTags('Meetings and instructions')
@Controller('api/v1')
export class InstructionsController {
  constructor(@Inject(InstructionsService) private readonly instructions: InstructionsService) {}

  @Get('meetings/:id/instructions')
  @Route({
    summary: 'The instructions of a meeting, in the order of its protocol',
    access: ['office', 'reader', 'recipient'],
    answers: InstructionsPage,
    refusals: [404],
  })
  list(@CurrentActor() actor: Actor, @IdParam() id: string, @Query() query: PageQuery): Promise<InstructionsPage> {
    return this.instructions.list(actor, id, query);
  }

  @Post('meetings/:id/instructions')
  @Route({
    summary: 'Draft an instruction: nothing is on control before it is issued',
    access: ['office'],
    status: 201,
    answers: InstructionView,
    idempotent: true,
    refusals: [404],
  })
  draft(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: InstructionRequest,
  ): Promise<InstructionView> {
    return this.instructions.draft(actor, id, body);
  }

  @Get('instructions/:id')
  @Route({
    summary: 'An instruction',
    access: ['office', 'reader', 'recipient'],
    answers: InstructionView,
    refusals: [404],
  })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<InstructionView> {
    return this.instructions.get(actor, id);
  }

  @Patch('instructions/:id')
  @Route({
    summary: 'Edit a draft',
    access: ['office'],
    answers: InstructionView,
    ifMatch: true,
    refusals: [404, 413, 415, 422],
  })
  edit(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: InstructionChanges,
  ): Promise<InstructionView> {
    return this.instructions.edit(actor, id, version, body);
  }

  @Delete('instructions/:id')
  @Route({ summary: 'Throw a draft away', access: ['office'], status: 204, ifMatch: true, refusals: [404] })
  discard(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.instructions.discard(actor, id, version);
  }
}

import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import type { Actor } from '../shared/actor.js';
import { IssuePreviewQuery, IssuePreviewView } from './issue-preview.dto.js';
import { IssuePreviewService } from './issue-preview.service.js';

@ApiTags('Meetings and instructions')
@Controller('api/v1/instructions')
export class IssuePreviewController {
  constructor(@Inject(IssuePreviewService) private readonly previews: IssuePreviewService) {}

  @Get(':id/preview')
  @Route({
    summary: 'What issuing a draft would bring: its tasks and their first reminders',
    access: ['office'],
    answers: IssuePreviewView,
    refusals: [404, 409],
  })
  ofDraft(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: IssuePreviewQuery,
  ): Promise<IssuePreviewView> {
    return this.previews.ofDraft(actor, id, query.issuedOn);
  }
}

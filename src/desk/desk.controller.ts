import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { Route } from '../platform/http/route.js';
import { IfMatch } from '../platform/http/version.js';
import { ChangesView, SeenRequest, SeenView } from './changes.dto.js';
import { ChangesService } from './changes.service.js';
import { FilterChanges, FilterRequest, FiltersView, FilterView } from './filters.dto.js';
import { FiltersService } from './filters.service.js';

const LISTERS = ['office', 'reader', 'recipient'] as const;

@ApiTags('My desk')
@Controller('api/v1/me')
export class DeskController {
  constructor(
    @Inject(FiltersService) private readonly filters: FiltersService,
    @Inject(ChangesService) private readonly changes: ChangesService,
  ) {}

  @Get('filters')
  @Route({ summary: 'My saved filters of the list of tasks, in my order', access: LISTERS, answers: FiltersView })
  listFilters(@CurrentActor() actor: Actor): Promise<FiltersView> {
    return this.filters.list(actor);
  }

  @Post('filters')
  @Route({
    summary: 'Save a filter: up to 50, each under a name of its own',
    access: LISTERS,
    status: 201,
    answers: FilterView,
    idempotent: true,
  })
  saveFilter(@CurrentActor() actor: Actor, @Body() body: FilterRequest): Promise<FilterView> {
    return this.filters.save(actor, body);
  }

  @Patch('filters/:id')
  @Route({
    summary: 'Rename a filter, change it, move it, make it the one to begin with',
    access: LISTERS,
    answers: FilterView,
    ifMatch: true,
    refusals: [404, 413, 415],
  })
  changeFilter(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: FilterChanges,
  ): Promise<FilterView> {
    return this.filters.change(actor, id, version, body);
  }

  @Delete('filters/:id')
  @Route({ summary: 'Remove a filter', access: LISTERS, status: 204, ifMatch: true, refusals: [404] })
  removeFilter(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.filters.remove(actor, id, version);
  }

  @Get('changes')
  @Route({
    summary: 'What others did to my tasks since I last said what I had seen, the latest first',
    access: LISTERS,
    answers: ChangesView,
  })
  listChanges(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<ChangesView> {
    return this.changes.list(actor, query);
  }

  @Post('changes/seen')
  @Route({ summary: 'I have read the changes until this moment', access: LISTERS, answers: SeenView, idempotent: true })
  noteSeen(@CurrentActor() actor: Actor, @Body() body: SeenRequest): Promise<SeenView> {
    return this.changes.seen(actor, body.until);
  }
}

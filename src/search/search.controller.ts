import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Route } from '../platform/http/route.js';
import { SearchQuery, SearchView } from './search.dto.js';
import { SearchService } from './search.service.js';

@ApiTags('Search')
@Controller('api/v1/search')
export class SearchController {
  constructor(@Inject(SearchService) private readonly search: SearchService) {}

  @Get()
  @Route({
    summary: 'Tasks, instructions, meetings and bodies by words in any form, the best and newest first',
    access: ['office', 'reader', 'recipient'],
    answers: SearchView,
  })
  find(@CurrentActor() actor: Actor, @Query() query: SearchQuery): Promise<SearchView> {
    return this.search.search(actor, query);
  }
}

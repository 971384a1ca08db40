import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { ContentEtag } from '../platform/http/content-etag.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Route } from '../platform/http/route.js';
import { MatrixQuery, MatrixView } from './matrix.dto.js';
import { MatrixService } from './matrix.service.js';
import { ExecutionRatesView, RatesQuery } from './rates.dto.js';
import { RatesService } from './rates.service.js';

const READERS = ['office', 'reader', 'recipient'] as const;

@ApiTags('Dashboard')
@Controller('api/v1/dashboard')
export class DashboardController {
  constructor(
    @Inject(MatrixService) private readonly matrices: MatrixService,
    @Inject(RatesService) private readonly ratings: RatesService,
  ) {}

  @Get('matrix')
  @ContentEtag()
  @Route({ summary: 'The board: instructions × bodies, with totals', access: READERS, answers: MatrixView })
  matrix(@CurrentActor() actor: Actor, @Query() query: MatrixQuery): Promise<MatrixView> {
    return this.matrices.matrix(actor, query);
  }

  @Get('rates')
  @ContentEtag()
  @Route({
    summary: 'Execution discipline: shares with their denominators, and the list behind each figure',
    access: READERS,
    answers: ExecutionRatesView,
  })
  rates(@CurrentActor() actor: Actor, @Query() query: RatesQuery): Promise<ExecutionRatesView> {
    return this.ratings.rates(actor, query);
  }
}

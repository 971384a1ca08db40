import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { ContentEtag } from '../platform/http/content-etag.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Route } from '../platform/http/route.js';
import { readBorders, type Topology } from './borders.reader.js';
import { BordersQuery, BordersView, MapIndicatorsView, MapQuery, MapView } from './map.dto.js';
import { MapService } from './map.service.js';
import { MatrixQuery, MatrixView } from './matrix.dto.js';
import { MatrixService } from './matrix.service.js';
import { ExecutionRatesView, RatesQuery } from './rates.dto.js';
import { RatesService } from './rates.service.js';
import { SummaryQuery, SummaryView } from './summary.dto.js';
import { SummaryService } from './summary.service.js';

const READERS = ['office', 'reader', 'recipient'] as const;

@ApiTags('Dashboard')
@Controller('api/v1/dashboard')
export class DashboardController {
  constructor(
    @Inject(MatrixService) private readonly matrices: MatrixService,
    @Inject(RatesService) private readonly ratings: RatesService,
    @Inject(SummaryService) private readonly summaries: SummaryService,
    @Inject(MapService) private readonly maps: MapService,
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

  @Get('summary')
  @ContentEtag()
  @Route({
    summary: 'The desk after sign-in: how much of each, and the first of them',
    access: READERS,
    answers: SummaryView,
  })
  summary(@CurrentActor() actor: Actor, @Query() query: SummaryQuery): Promise<SummaryView> {
    return this.summaries.summary(actor, query.size);
  }

  @Get('map')
  @ContentEtag()
  @Route({ summary: 'The regions of a day: state vector and indicator of each', access: READERS, answers: MapView })
  map(@CurrentActor() actor: Actor, @Query() query: MapQuery): Promise<MapView> {
    return this.maps.map(actor, query);
  }

  @Get('map/indicators')
  @ContentEtag()
  @Route({ summary: 'The indicators that the map can show', access: READERS, answers: MapIndicatorsView })
  indicators(@CurrentActor() actor: Actor): Promise<MapIndicatorsView> {
    return this.maps.indicators(actor);
  }

  @Get('borders')
  @Header('cache-control', 'private, max-age=604800')
  @Route({
    summary: 'Borders of the regions (TopoJSON); ids are codes of bodies',
    access: 'signed_in',
    answers: BordersView,
  })
  borders(@Query() { edition }: BordersQuery): Topology {
    return readBorders(edition);
  }
}

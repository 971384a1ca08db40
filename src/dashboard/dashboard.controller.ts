import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { ContentEtag } from '../platform/http/content-etag.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Route } from '../platform/http/route.js';
import { MatrixQuery, MatrixView } from './matrix.dto.js';
import { MatrixService } from './matrix.service.js';

const READERS = ['office', 'reader', 'recipient'] as const;

@ApiTags('Dashboard')
@Controller('api/v1/dashboard')
export class DashboardController {
  constructor(@Inject(MatrixService) private readonly matrices: MatrixService) {}

  @Get('matrix')
  @ContentEtag()
  @Route({ summary: 'The board: instructions × bodies, with totals', access: READERS, answers: MatrixView })
  matrix(@CurrentActor() actor: Actor, @Query() query: MatrixQuery): Promise<MatrixView> {
    return this.matrices.matrix(actor, query);
  }
}

import { Controller, Get, Header, Inject, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { systemActor } from '../shared/actor.js';
import { formatDayWithWeekday, todayIn } from '../shared/local-date.js';
import { LANGUAGES, isLanguage } from '../shared/words/language.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { OneOf } from '../platform/http/fields.js';
import { languageOf } from '../platform/http/request.js';
import { Route } from '../platform/http/route.js';
import { CONFIG } from '../platform/platform.module.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { START_STYLE, startPage } from './start-page.js';

class StartQuery {
  @OneOf(LANGUAGES, { optional: true }) language?: string;
}

/** The pages of the browser. The application itself will live here; until then this says where one is. */
@ApiExcludeController()
@Controller()
export class WebController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Route({ summary: 'Start page', access: 'anybody' })
  async start(@Req() request: FastifyRequest, @Query() query: StartQuery): Promise<string> {
    const language = isLanguage(query.language) ? query.language : languageOf(request);
    const now = await this.database.read(systemActor('start page', request.id), (tx) => Promise.resolve(tx.now));
    return startPage({
      language,
      demo: this.config.demo,
      day: formatDayWithWeekday(todayIn(REGISTER_ZONE, now), language),
    });
  }

  @Get('start.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Route({ summary: 'Its style', access: 'anybody' })
  style(): string {
    return START_STYLE;
  }
}

import { Controller, Get, Headers, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { Route } from '../../platform/http/route.js';
import { bears } from '../../platform/http/secret.js';
import { TakesRaw, UploadedFile, type Upload } from '../../platform/http/upload.js';
import { CONFIG } from '../../platform/platform.module.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notFound } from '../../shared/errors.js';
import { readMessage } from './message.reader.js';
import { BouncesPage, TakenView } from './bounces.dto.js';
import { BouncesService } from './bounces.service.js';

@ApiTags('Reminders and notices')
@Controller('api/v1/bounces')
export class BouncesController {
  constructor(
    @Inject(BouncesService) private readonly bounces: BouncesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Route({ summary: 'Letters that came back, newest first', access: ['office'], answers: BouncesPage })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<BouncesPage> {
    return this.bounces.list(actor, query);
  }

  @Post()
  @TakesRaw('message/rfc822', 'The message as it came to the return address, up to 1 MiB')
  @Route({
    summary: 'Hand in a message that came back (mail servers; `Authorization: Bearer` with BOUNCE_TOKEN)',
    access: 'anybody',
    answers: TakenView,
    refusals: [401, 404, 413, 415],
  })
  async take(
    @Headers('authorization') authorization: string | undefined,
    @UploadedFile() message: Upload,
    @Req() request: FastifyRequest,
  ): Promise<TakenView> {
    const { bounceToken } = this.config;
    if (bounceToken === null) throw notFound();
    if (!bears(authorization, bounceToken)) throw new DomainError('unauthenticated', 'not_signed_in');
    return { taken: await this.bounces.take(await readMessage(message.content), request.id) };
  }
}

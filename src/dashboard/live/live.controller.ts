import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tokenOf } from '../../auth/cookie.js';
import type { Config } from '../../platform/config.js';
import { Route } from '../../platform/http/route.js';
import { CONFIG } from '../../platform/platform.module.js';
import { NewsView } from './live.dto.js';
import { LiveService } from './live.service.js';

@ApiTags('Dashboard')
@Controller('api/v1/events')
export class LiveController {
  constructor(
    @Inject(LiveService) private readonly live: LiveService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false, schema: { type: 'string' } })
  @Route({
    summary: 'Server-sent events: `ready`, `change` (this type), `resync` (read all again)',
    access: 'signed_in',
    answers: NewsView,
    refusals: [429],
  })
  async events(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const returning = request.headers['last-event-id'] !== undefined;
    const stream = await this.live.open(tokenOf(this.config, request.headers) ?? '', request.id, returning);
    reply.raw.once('close', () => stream.destroy());
    await reply
      .headers({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' })
      .header('cache-control', 'no-store, no-transform')
      .send(stream);
  }
}

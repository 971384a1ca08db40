import { Controller, Get, Headers, Inject, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DateTime } from 'luxon';
import { systemActor } from '../shared/actor.js';
import { DomainError, notFound } from '../shared/errors.js';
import { todayIn } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import type { Config } from './config.js';
import { Database } from './database.js';
import { AboutView, HealthView, ReadyView, type WorkerProgressView } from './health.dto.js';
import { Route } from './http/route.js';
import { bears } from './http/secret.js';
import { registry } from './metrics.js';
import { CONFIG } from './platform.module.js';
import { program } from './program.js';
import type { Progress } from './progress.queries.js';
import { ProgressService } from './progress.service.js';
import { Readiness } from './readiness.js';

/** What a supervisor, a balancer and a curious program ask first. Never tells anything of the register's contents. */
@ApiTags('Operation')
@Controller()
export class HealthController {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(ProgressService) private readonly progress: ProgressService,
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('healthz')
  @Route({ summary: 'Liveness: the process answers', access: 'anybody', answers: HealthView })
  live(): HealthView {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Route({
    summary: 'Readiness: PostgreSQL answers, with the schema expected; and how far the workers have come',
    access: 'anybody',
    answers: ReadyView,
  })
  async ready(): Promise<ReadyView> {
    await this.readiness.check();
    return { status: 'ok', progress: progressView(await this.progress.read(), this.config.progressLimit) };
  }

  @Get('metrics')
  @Route({
    summary: 'For Prometheus (`Authorization: Bearer` with METRICS_TOKEN)',
    access: 'anybody',
    refusals: [401, 404],
  })
  @ApiProduces('text/plain')
  @ApiResponse({ status: 200, description: 'Done', schema: { type: 'string' } })
  async metrics(
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { metricsToken, demo } = this.config;
    if (metricsToken === null && !demo) throw notFound();
    if (metricsToken !== null && !bears(authorization, metricsToken)) {
      throw new DomainError('unauthenticated', 'not_signed_in');
    }
    void reply.header('content-type', registry.contentType);
    return this.progress.metrics();
  }

  @Get('api/v1/about')
  @Route({ summary: 'Which program, and which day it is for it', access: 'anybody', answers: AboutView })
  async about(): Promise<AboutView> {
    const now = await this.database.read(systemActor('about'), (tx) => Promise.resolve(tx.now));
    return {
      name: program.name,
      version: program.version,
      demo: this.config.demo,
      now: DateTime.fromJSDate(now, { zone: REGISTER_ZONE }).toISO()!,
      today: todayIn(REGISTER_ZONE, now),
      timeZone: REGISTER_ZONE,
    };
  }
}

/** A worker that is late does not make the API unready: reports must be taken in all the same. */
function progressView({ lastSweepAt, sweepAge, overdueAge, mailStopped }: Progress, limit: number): WorkerProgressView {
  return {
    lastSweepAt: lastSweepAt?.toISOString() ?? null,
    oldestOverdueSeconds: Math.round(overdueAge),
    late: sweepAge === null || sweepAge > limit || (!mailStopped && overdueAge > limit),
  };
}

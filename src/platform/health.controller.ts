import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DateTime } from 'luxon';
import { systemActor } from '../shared/actor.js';
import { todayIn } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import type { Config } from './config.js';
import { Database } from './database.js';
import { AboutView, HealthView } from './health.dto.js';
import { Route } from './http/route.js';
import { CONFIG } from './platform.module.js';
import { program } from './program.js';
import { Readiness } from './readiness.js';

/** What a supervisor, a balancer and a curious program ask first. Never tells anything of the register's contents. */
@ApiTags('Operation')
@Controller()
export class HealthController {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('healthz')
  @Route({ summary: 'Liveness: the process answers', access: 'anybody', answers: HealthView })
  live(): HealthView {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Route({ summary: 'Readiness: PostgreSQL answers, with the schema expected', access: 'anybody', answers: HealthView })
  async ready(): Promise<HealthView> {
    await this.readiness.check();
    return { status: 'ok' };
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

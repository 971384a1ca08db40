import { Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { dataSourceOptions } from './data-source.js';
import { DeliveryModule } from './notifications/delivery.module.js';
import type { Config } from './platform/config.js';
import { Database } from './platform/database.js';
import { CONFIG, PlatformModule } from './platform/platform.module.js';
import { Workers } from './platform/queues/workers.js';
import { refuseShiftedClock } from './platform/shifted-clock.js';
import { SweepModule } from './reminders/sweep.module.js';

/** The worker process: every job's processor, no routes. */
@Module({})
export class WorkerModule implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.with(config, dataSourceOptions(config.databaseUrl, config.databasePool)),
        DiscoveryModule,
        SweepModule,
        DeliveryModule.with(SweepModule),
      ],
      providers: [Workers],
    };
  }

  /** Before the first job: Workers begin at onApplicationBootstrap. */
  async onModuleInit(): Promise<void> {
    await refuseShiftedClock(this.database, this.config);
  }
}

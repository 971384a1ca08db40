import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { dataSourceOptions } from './data-source.js';
import { TidyModule } from './auth/tidy.module.js';
import { FilesCareModule } from './files/files-care.module.js';
import { DeliveryModule } from './notifications/delivery.module.js';
import type { Config } from './platform/config.js';
import { PlatformModule } from './platform/platform.module.js';
import { Workers } from './platform/queues/workers.js';
import { SweepModule } from './reminders/sweep.module.js';

/** The worker process: every job's processor, no routes. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.with(config, dataSourceOptions(config.databaseUrl, config.databasePool)),
        DiscoveryModule,
        SweepModule,
        FilesCareModule,
        TidyModule,
        DeliveryModule.with(SweepModule),
      ],
      providers: [Workers],
    };
  }
}

import { Module, type DynamicModule } from '@nestjs/common';
import { ApiModule } from './api.module.js';
import { DeliveryModule } from './notifications/delivery.module.js';
import type { Config } from './platform/config.js';
import { SweepModule } from './reminders/sweep.module.js';

/** What the demo's player needs: every feature's services and the worker's, but no worker that runs by itself. */
@Module({})
export class StoryModule {
  static with(config: Config): DynamicModule {
    return { module: StoryModule, imports: [ApiModule.with(config), SweepModule, DeliveryModule.with(SweepModule)] };
  }
}

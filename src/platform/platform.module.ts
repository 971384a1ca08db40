import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ClockAgreement } from './clock-agreement.js';
import type { Config } from './config.js';
import { Database } from './database.js';
import { log } from './log.js';
import { ProgressService } from './progress.service.js';
import { Queues } from './queues/queues.js';

export const CONFIG = Symbol('config');

/** Settings, database and the queue's sending end, for every module. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static with(config: Config, dataSourceOptions: DataSourceOptions): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useFactory: () => connect(dataSourceOptions) },
        { provide: Queues, useFactory: () => new Queues(config.queueUrl) },
        Database,
        ClockAgreement,
        ProgressService,
      ],
      exports: [CONFIG, DataSource, Database, Queues, ClockAgreement, ProgressService],
    };
  }

  /** After HTTP and workers have drained (they stop in earlier hooks), so nobody loses a connection in mid-sentence. */
  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

async function connect(options: DataSourceOptions): Promise<DataSource> {
  const dataSource = await new DataSource(options).initialize();
  // A checked-out or idle client emits `error` when the server dies; unheard, it would end the process.
  const pool = (dataSource.driver as unknown as { master: NodeJS.EventEmitter }).master;
  pool.on('error', (error: Error) => log.warn({ err: error }, 'a database connection broke'));
  pool.on('connect', (client: NodeJS.EventEmitter) =>
    client.on('error', (error: Error) => log.warn({ err: error }, 'a database connection broke')),
  );
  return dataSource;
}

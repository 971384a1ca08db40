import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';
import type { Config } from '../../platform/config.js';
import { log } from '../../platform/log.js';
import { CONFIG } from '../../platform/platform.module.js';
import type { Told } from './audience.js';

const CHANNEL = 'tracker_change';
const TIME_LIMIT = 5_000;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

export interface Listener {
  told(change: Told): void;
  /** The connection was lost for a while: nobody knows what was missed. */
  missed(): void;
}

/**
 * Hears what PostgreSQL tells of committed changes, on the one connection of the process that belongs to nobody's
 * transaction. It opens it with the first listener and connects again for ever; it reads no table and writes nothing.
 */
@Injectable()
export class ChangeFeed implements OnModuleDestroy {
  private client: Client | undefined;
  private listening: Promise<void> | undefined;
  private stopped = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Resolves when every change committed from now on will be told. Only the first call's listener is told. */
  listen(listener: Listener): Promise<void> {
    this.listening ??= this.connect(listener).catch((error: unknown) => {
      this.listening = undefined;
      throw error;
    });
    return this.listening;
  }

  /** Asks the server something, so that a connection that died without a word is found out. */
  async check(): Promise<void> {
    const { client } = this;
    try {
      await client?.query('SELECT 1');
    } catch (error) {
      log.warn({ err: error }, 'the connection for live updates does not answer; a new one is made');
      // Its end is what connects anew. Ending a dead connection may fail too; that says nothing more.
      await client?.end().catch(() => undefined);
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    // Who asked for the connection has been told why there is none.
    await this.listening?.catch(() => undefined);
    await this.client?.end();
  }

  private async connect(listener: Listener): Promise<void> {
    const client = new Client({
      connectionString: this.config.databaseUrl,
      application_name: 'directive-tracker-live',
      connectionTimeoutMillis: TIME_LIMIT,
      query_timeout: TIME_LIMIT,
      keepAlive: true,
    });
    client.on('error', (error) => log.warn({ err: error }, 'the connection for live updates broke'));
    client.on('notification', ({ payload }) => listener.told(JSON.parse(payload ?? '') as Told));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      // The reason is thrown; that the rest could not be ended either adds nothing.
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    client.once('end', () => {
      if (!this.stopped) this.listening = this.reconnect(listener);
    });
  }

  private async reconnect(listener: Listener): Promise<void> {
    this.client = undefined;
    for (let pause = FIRST_PAUSE; !this.stopped; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        await this.connect(listener);
        return listener.missed();
      } catch (error) {
        log.warn({ err: error }, 'live updates: PostgreSQL is away');
        await new Promise((resolve) => setTimeout(resolve, pause).unref());
      }
    }
  }
}

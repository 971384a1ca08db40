import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { simpleParser } from 'mailparser';
import { dataSourceOptions } from '../../src/data-source.js';
import { DeliveryModule } from '../../src/notifications/delivery.module.js';
import { DeliveryService } from '../../src/notifications/delivery.service.js';
import type { Config } from '../../src/platform/config.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { SweepModule } from '../../src/reminders/sweep.module.js';
import { SweepService } from '../../src/reminders/sweep.service.js';
import type { TestApi } from './api.js';
import { ScriptedSmtp } from './scripted-smtp.js';

export interface ReadLetter {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  headers: ReadonlyMap<string, unknown>;
}

export interface TestWorker {
  app: INestApplicationContext;
  sweeps: SweepService;
  delivery: DeliveryService;
  /** Sets the clock, sweeps, and sends what is due: one turn of the worker. */
  turnAt(moment: string): Promise<void>;
  turn(): Promise<void>;
  stop(): Promise<void>;
}

/** The worker's services over the test's database, without its timers: a test says itself when what runs. */
export async function startTestWorker(
  api: Pick<TestApi, 'config' | 'setClock'>,
  changes: Partial<Config>,
): Promise<TestWorker> {
  const config = { ...api.config, ...changes };
  const parts = {
    module: class TestWorkerModule {},
    imports: [
      PlatformModule.with(config, dataSourceOptions(config.databaseUrl, config.databasePool)),
      SweepModule,
      DeliveryModule.with(SweepModule),
    ],
  };
  const app = await NestFactory.createApplicationContext(parts, { logger: false, abortOnError: false });
  const sweeps = app.get(SweepService);
  const delivery = app.get(DeliveryService, { strict: false });
  const turn = async () => {
    await sweeps.sweep();
    await delivery.sendDue();
  };
  return {
    app,
    sweeps,
    delivery,
    turn,
    turnAt: async (moment) => {
      await api.setClock(moment);
      await turn();
    },
    stop: () => app.close(),
  };
}

/** Letters as their readers see them, in the order in which they were taken. */
export function readLetters(smtp: ScriptedSmtp): Promise<ReadLetter[]> {
  return Promise.all(
    smtp.journal.map(async ({ raw, recipient, messageId }) => {
      const mail = await simpleParser(raw);
      return {
        to: recipient,
        messageId,
        subject: mail.subject ?? '',
        text: mail.text ?? '',
        html: mail.html || '',
        headers: mail.headers,
      };
    }),
  );
}

import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { NoticesService } from '../notifications/notices.service.js';
import type { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { log } from '../platform/log.js';
import { CONFIG } from '../platform/platform.module.js';
import { readProgress } from '../platform/progress.queries.js';
import { systemActor } from '../shared/actor.js';
import { todayIn } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { addAlarm } from './alarms.queries.js';
import { ProofService } from './proof.service.js';

const ACTOR = systemActor('alarms');
const LOOK_MILLISECONDS = 60_000;
/** A hundred thousand letters of one morning take half as long. */
const LETTERS_LATE_SECONDS = 3600;

/**
 * The dead man's watch, in the API process: a worker that does not live cannot tell of it. It tells the office, once a
 * day, that no worker sweeps, that letters do not leave, or that the proof of a day is not there. It sends nothing and repairs nothing.
 */
@Injectable()
export class AlarmsService implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ProofService) private readonly proofs: ProofService,
    @Inject(NoticesService) private readonly notices: NoticesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Asked for by the process that serves people (main.ts); any number of them may watch. */
  watch(): void {
    const look = () =>
      void this.look().catch((error: unknown) => log.error({ err: error }, 'the watch over the worker failed'));
    this.timer = setInterval(look, LOOK_MILLISECONDS).unref();
  }

  async look(): Promise<void> {
    await this.database.write(ACTOR, async (tx) => {
      const { sweepAge, overdueAge, waiting, refused, mailStopped } = await readProgress(tx);
      // Before the first worker ever ran there is nothing that could have stopped.
      if (sweepAge !== null && sweepAge > this.config.progressLimit) {
        await this.raise(tx, 'sweep_late', { minutes: minutes(sweepAge) });
      }
      if (!mailStopped && (refused > 0 || overdueAge > LETTERS_LATE_SECONDS)) {
        await this.raise(tx, 'letters_late', {
          count: String(Math.max(waiting, refused)),
          minutes: minutes(overdueAge),
        });
      }
      const missing = await this.proofs.missingDay(tx);
      if (missing) await this.raise(tx, 'proof_missing', { on: missing });
    });
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async raise(
    tx: Tx,
    kind: 'sweep_late' | 'letters_late' | 'proof_missing',
    params: Record<string, string>,
  ): Promise<void> {
    if (!(await addAlarm(tx, kind, todayIn(REGISTER_ZONE, tx.now)))) return;
    log.error({ alarm: kind, ...params }, 'the worker needs a look');
    await this.notices.tellOffice(tx, kind, params);
  }
}

const minutes = (seconds: number) => String(Math.round(seconds / 60));

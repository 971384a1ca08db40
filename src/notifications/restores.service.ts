import { Inject, Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database.js';
import { log } from '../platform/log.js';
import { systemActor } from '../shared/actor.js';
import { MailOperationService } from './mail-operation.service.js';
import { isOwnDatabase, noteOrigin } from './mail-operation.queries.js';
import { NoticesService } from './notices.service.js';

const ACTOR = systemActor('mail');

/**
 * Notices that the database was restored, copied or taken over by a standby: what left meanwhile looks unsent there. It
 * holds all mail and tells the office; to reconcile and to let mail go again is a person's business.
 */
@Injectable()
export class RestoresService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MailOperationService) private readonly mail: MailOperationService,
    @Inject(NoticesService) private readonly notices: NoticesService,
  ) {}

  /** Nothing could leave before it: no letter is claimed in a database that is not the one noted. */
  async look(): Promise<void> {
    if (await this.database.read(ACTOR, isOwnDatabase)) return;
    await this.database.write(ACTOR, async (tx) => {
      if ((await noteOrigin(tx)) === 'another') await this.hold(tx);
    });
  }

  private async hold(tx: Tx): Promise<void> {
    log.error('the database is not the one that workers wrote to before: all mail is held');
    await this.mail.holdNow(tx);
    await this.notices.tellOffice(tx, 'mail_held');
  }
}

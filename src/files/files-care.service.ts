import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../shared/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { machineClock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { log } from '../platform/log.js';
import { ORPHAN_HOURS } from './file-limits.js';
import * as rows from './files.queries.js';
import { Scanner } from './scanner.service.js';
import { Storage } from './storage.service.js';

const ACTOR = systemActor('files');

/**
 * Asks the scanner again about quarantined files, and removes what no report named within a day. It never touches what
 * a report has named but for the scanner's verdict. Two replicas at once do no harm.
 */
@Injectable()
export class FilesCareService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(Storage) private readonly storage: Storage,
    @Inject(Scanner) private readonly scanner: Scanner,
  ) {}

  async care(): Promise<void> {
    await this.askAgain();
    await this.removeOrphans();
    await this.storage.sweepIncoming(new Date(machineClock.now().getTime() - ORPHAN_HOURS * 3_600_000));
  }

  private async askAgain(): Promise<void> {
    for (const file of await this.database.read(ACTOR, rows.listQuarantined)) {
      const scan = await this.scanner.scan(() => this.storage.read(file.sha256));
      // Taken away from the settings, the scanner clears nobody: what waits for it goes on waiting.
      if (scan !== 'clean' && scan !== 'infected') continue;
      await this.database.write(ACTOR, async (tx) => {
        if (!(await rows.judge(tx, file.id, scan))) return;
        await this.audit.record(tx, {
          action: scan === 'clean' ? 'file_cleared' : 'file_found_infected',
          objectType: 'file',
          objectId: file.id,
          taskId: file.taskId,
          organizationId: file.organizationId,
          before: { scan: file.scan },
          after: { scan, name: file.name },
        });
      });
    }
  }

  /** Rows first; a content follows under its lock, when no other file needs it. Killed between the two, it stays: no harm. */
  private async removeOrphans(): Promise<void> {
    const orphans = await this.database.write(ACTOR, async (tx) => {
      const removed = await rows.removeOrphans(tx);
      for (const { id, taskId, organizationId } of removed) {
        await this.audit.record(tx, {
          action: 'file_removed',
          objectType: 'file',
          objectId: id,
          taskId,
          organizationId,
        });
      }
      return removed;
    });
    for (const { sha256 } of orphans) {
      await this.database.write(ACTOR, async (tx) => {
        await rows.lockContent(tx, sha256);
        if (!(await rows.isNeeded(tx, sha256))) await this.storage.remove(sha256);
      });
    }
    if (orphans.length > 0) log.info({ files: orphans.length }, 'removed files that no report had named');
  }
}

import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { conflict, DomainError, forbidden, invalidField, notFound, ruleViolation } from '../shared/errors.js';
import { AuditService } from '../audit/audit.service.js';
import { Database, type Tx } from '../platform/database.js';
import type { Upload } from '../platform/http/upload.js';
import { inspect } from './content.reader.js';
import type { KindName } from './file-kinds.js';
import { isReadable, isWithinQuota, LARGEST_FILE } from './file-limits.js';
import { nameFrom } from './file-name.js';
import type { FileView } from './files.dto.js';
import * as rows from './files.queries.js';
import { Scanner, type Scan } from './scanner.service.js';
import type { Received } from './content-store.js';
import { Storage, tooLarge } from './storage.service.js';

/**
 * Evidence: takes files in, hands them out, and says which of them a report may name. It never changes a content, never
 * removes what a report has named, and lets nothing out that the scanner has not let pass.
 */
@Injectable()
export class FilesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(Storage) private readonly storage: Storage,
    @Inject(Scanner) private readonly scanner: Scanner,
  ) {}

  /** @throws DomainError file_too_large · file_refused · file_infected · file_quota · state_moved_on · not_found */
  async upload(person: Actor, taskId: string, { disposition, length, content }: Upload): Promise<FileView> {
    // The same file again gives the same answer by itself; a key's fingerprint would not cover the content.
    const actor = { ...person, request: { id: person.request.id } };
    const named = nameFrom(disposition);
    if ('fault' in named) throw invalidField('Content-Disposition', named.fault);
    if (length !== undefined && length > LARGEST_FILE) throw tooLarge(LARGEST_FILE);
    await this.database.read(actor, (tx) => this.mayAdd(tx, taskId, length ?? 0));
    const received = await this.receive(content, length);
    try {
      const finding = await inspect(received.path, named.name);
      if ('fault' in finding) {
        throw ruleViolation('file_refused', {}, [{ field: 'content', code: finding.fault }]);
      }
      const scan = await this.scanner.scan(() => this.storage.readReceived(received));
      if (scan === 'infected') throw ruleViolation('file_infected');
      await this.storage.bring(received);
      return await this.database.write(actor, (tx) => this.add(tx, taskId, named.name, finding.kind, received, scan));
    } finally {
      await this.storage.discard(received);
    }
  }

  /** @throws DomainError file_quarantined: not yet, or never */
  async download(actor: Actor, id: string): Promise<{ file: rows.FileRow; content: Readable }> {
    const file = await this.database.read(actor, (tx) => rows.findFile(tx, id));
    if (!file) throw notFound();
    if (!isReadable(file.scan)) throw conflict(file.scan === 'infected' ? 'file_infected' : 'file_quarantined');
    return { file, content: await this.storage.read(file.sha256) };
  }

  /**
   * A report names these files: from now on they are kept. Gives how many of them prove something already.
   * @throws DomainError invalid_request, under `fieldOf(index)`
   */
  async file(
    tx: Tx,
    ids: readonly string[],
    organizationId: string,
    fieldOf: (index: number) => string,
  ): Promise<number> {
    if (ids.length === 0) return 0;
    const found = await rows.markFiled(tx, ids, organizationId);
    const missing = ids.findIndex((id) => !found.some((file) => file.id === id));
    if (missing >= 0) throw invalidField(fieldOf(missing), 'file_unknown');
    return found.filter(({ scan }) => isReadable(scan)).length;
  }

  async show(tx: Tx, ids: readonly string[]): Promise<FileView[]> {
    return (await rows.findFiles(tx, ids)).map(view);
  }

  private async receive(content: Readable, length: number | undefined): Promise<Received> {
    try {
      const received = await this.storage.receive(content, LARGEST_FILE);
      if (length === undefined || received.size === length) return received;
      await this.storage.discard(received);
    } catch (error) {
      if (error instanceof DomainError || !content.destroyed) throw error;
    }
    // The sender has gone, so nobody hears this.
    throw new DomainError('invalid', 'unreadable_request');
  }

  private async mayAdd(tx: Tx, taskId: string, size: number): Promise<{ organizationId: string }> {
    const task = await rows.findTarget(tx, taskId);
    if (!task) throw notFound();
    const { roles, bodyIds } = tx.actor;
    if (!roles.has('recipient') || !bodyIds.includes(task.organizationId)) throw forbidden();
    if (task.closed) throw conflict('state_moved_on', { state: task.state });
    if (!isWithinQuota(await rows.dayOf(tx), size)) {
      throw new DomainError('too_many', 'file_quota', {}, [], 3600);
    }
    return task;
  }

  private async add(
    tx: Tx,
    taskId: string,
    name: string,
    kind: KindName,
    received: Received,
    scan: Scan,
  ): Promise<FileView> {
    await rows.lockPerson(tx);
    const twin = await rows.findTwin(tx, taskId, name, received.sha256);
    if (twin) return view(twin);
    const { organizationId } = await this.mayAdd(tx, taskId, received.size);
    await rows.lockContent(tx, received.sha256);
    await this.storage.keep(received);
    const { size, sha256 } = received;
    const id = await rows.insertFile(tx, { taskId, organizationId, name, kind, size, sha256, scan });
    await this.audit.record(tx, {
      action: 'upload_file',
      objectType: 'file',
      objectId: id,
      taskId,
      organizationId,
      after: { name, size, sha256: sha256.toString('hex'), scan },
    });
    return view((await rows.findFile(tx, id))!);
  }
}

function view(file: rows.FileRow): FileView {
  return {
    id: file.id,
    taskId: file.taskId,
    name: file.name,
    type: file.type,
    size: file.size,
    sha256: file.sha256.toString('hex'),
    scan: file.scan,
  };
}

import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../shared/actor.js';
import type { Tx } from '../platform/database.js';

/** What a verb did. The words for it in three languages stand in shared/words under `actions`. */
export interface Entry {
  action: string;
  objectType: 'person' | 'meeting' | 'instruction' | 'task' | 'indicator' | 'report' | 'file' | 'letter' | 'setting' | 'body' | 'post';
  objectId: string | null;
  taskId?: string;
  organizationId?: string;
  before?: object;
  after?: object;
  reason?: string | null;
}

/**
 * Writes the log of what happened, in the transaction of the verb itself: one verb, one row.
 * It never changes or removes a row, and never stores report texts, passwords or tokens.
 */
@Injectable()
export class AuditService {
  async record(tx: Tx, entry: Entry): Promise<void> {
    await tx.query(
      `INSERT INTO audit_entry (actor_id, actor_name, actor_role, action, object_type, object_id, task_id, organization_id,
                                before, after, reason, request_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        tx.actor.personId,
        tx.actor.name,
        roleOf(tx.actor),
        entry.action,
        entry.objectType,
        entry.objectId,
        entry.taskId ?? null,
        entry.organizationId ?? null,
        entry.before ? JSON.stringify(entry.before) : null,
        entry.after ? JSON.stringify(entry.after) : null,
        entry.reason ?? null,
        tx.actor.request.id,
      ],
    );
  }
}

function roleOf(actor: Actor): string {
  const scope = scopeOf(actor);
  return scope === 'own' ? 'recipient' : scope === 'none' ? ([...actor.roles][0] ?? 'none') : scope;
}

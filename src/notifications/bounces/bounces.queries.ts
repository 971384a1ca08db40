import type { LocalDate } from '../../shared/local-date.js';
import type { Tx } from '../../platform/database.js';
import type { BounceKind, DeliveryStatus } from './delivery-status.js';

export interface BouncedLetter {
  personId: string;
  name: string;
  address: string;
  localDay: LocalDate;
  /** Of the latest attempt. */
  fence: number;
  tasks: { taskId: string; organizationId: string }[];
}

/** A letter that has left, its person as they stand now, and the tasks it spoke of. Uses ix_reminder_letter. */
export async function findSentLetter(tx: Tx, letterId: string): Promise<BouncedLetter | undefined> {
  const [row] = await tx.query<BouncedLetter>(
    `SELECT l.person_id AS "personId", p.name, p.email AS address, l.local_day AS "localDay", a.fence,
            coalesce((SELECT json_agg(DISTINCT jsonb_build_object('taskId', r.task_id, 'organizationId', r.organization_id))
                        FROM reminder r WHERE r.letter_id = l.id AND r.state NOT IN ('cancelled', 'coalesced')), '[]') AS tasks
       FROM letter l JOIN person p ON p.id = l.person_id
       JOIN LATERAL (SELECT max(fence) AS fence FROM letter_attempt WHERE letter_id = l.id) a ON a.fence IS NOT NULL
      WHERE l.id = $1`,
    [letterId],
  );
  return row;
}

/** False: the same has been said of this attempt before. */
export async function addBounce(tx: Tx, letterId: string, of: BouncedLetter, said: DeliveryStatus): Promise<boolean> {
  const added = await tx.query(
    `INSERT INTO letter_bounce (letter_id, fence, person_id, address, kind, status, diagnostic)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT uq_letter_bounce DO NOTHING RETURNING id`,
    [letterId, of.fence, of.personId, of.address, said.kind, said.status, said.diagnostic],
  );
  return added.length > 0;
}

export interface BounceRow {
  id: string;
  letterId: string;
  personId: string;
  name: string;
  address: string;
  inUse: boolean;
  kind: BounceKind;
  status: string;
  diagnostic: string;
  receivedAt: Date;
  taskIds: string[];
}

/** Newest first. Uses ix_letter_bounce_received_at. */
export async function listBounces(
  tx: Tx,
  limit: { size: number; offset: number },
): Promise<{ rows: BounceRow[]; total: number }> {
  const rows = await tx.query<BounceRow>(
    `SELECT b.id, b.letter_id AS "letterId", b.person_id AS "personId", p.name, b.address, b.address = p.email AS "inUse",
            b.kind, b.status, b.diagnostic, b.received_at AS "receivedAt",
            ARRAY(SELECT DISTINCT r.task_id::text FROM reminder r
                   WHERE r.letter_id = b.letter_id AND r.state NOT IN ('cancelled', 'coalesced') ORDER BY 1) AS "taskIds"
       FROM letter_bounce b JOIN person p ON p.id = b.person_id
      ORDER BY b.received_at DESC, b.id DESC LIMIT $1 OFFSET $2`,
    [limit.size, limit.offset],
  );
  const [count] = await tx.query<{ total: number }>('SELECT count(*)::int AS total FROM letter_bounce');
  return { rows, total: count!.total };
}

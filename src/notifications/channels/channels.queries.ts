import type { Language } from '../../shared/words/language.js';
import type { Tx } from '../../platform/database.js';
import type { NoticeKind } from '../notices.service.js';

export interface ChannelRow {
  id: string;
  name: string;
  url: string;
  openedAt: Date;
  closedAt: Date | null;
  version: number;
}

const CHANNEL = `id, name, url, opened_at AS "openedAt", closed_at AS "closedAt", version`;

export function listChannels(tx: Tx): Promise<ChannelRow[]> {
  return tx.query(`SELECT ${CHANNEL} FROM channel ORDER BY opened_at DESC, id`);
}

export async function openChannel(tx: Tx, channel: { name: string; url: string; secret: string }): Promise<ChannelRow> {
  const [row] = await tx.query<ChannelRow>(
    `INSERT INTO channel (name, url, secret, opened_by) VALUES ($1, $2, $3, $4) RETURNING ${CHANNEL}`,
    [channel.name, channel.url, channel.secret, tx.actor.personId],
  );
  return row!;
}

/** What waits on it is given up by the next look. */
export async function closeChannel(tx: Tx, id: string, version: number): Promise<ChannelRow | undefined> {
  const [row] = await tx.query<ChannelRow>(
    `UPDATE channel SET closed_at = app_now(), version = version + 1
      WHERE id = $1 AND version = $2 AND closed_at IS NULL RETURNING ${CHANNEL}`,
    [id, version],
  );
  return row;
}

export async function findChannel(tx: Tx, id: string): Promise<ChannelRow | undefined> {
  const [row] = await tx.query<ChannelRow>(`SELECT ${CHANNEL} FROM channel WHERE id = $1`, [id]);
  return row;
}

export interface DeliveryRow {
  noticeId: string;
  kind: NoticeKind;
  state: 'pending' | 'sent' | 'dead';
  attempts: number;
  status: number | null;
  outcome: string | null;
  sentAt: Date | null;
}

export async function listDeliveries(
  tx: Tx,
  channelId: string,
  limit: { size: number; offset: number },
): Promise<{ rows: DeliveryRow[]; total: number }> {
  const rows = await tx.query<DeliveryRow>(
    `SELECT notice_id AS "noticeId", kind, state, attempts, status, outcome, sent_at AS "sentAt" FROM channel_delivery
      WHERE channel_id = $1 ORDER BY noted_at DESC, notice_id LIMIT $2 OFFSET $3`,
    [channelId, limit.size, limit.offset],
  );
  const [count] = await tx.query<{ total: number }>(
    'SELECT count(*)::int AS total FROM channel_delivery WHERE channel_id = $1',
    [channelId],
  );
  return { rows, total: count!.total };
}

/**
 * Makes a row of each notice that no open channel has yet; the key makes each happen once. Notices older than two days
 * are no news any more: the mail and the list have them. Uses ix_notice_created_at.
 */
export async function deriveDeliveries(tx: Tx): Promise<void> {
  await tx.query(
    `INSERT INTO channel_delivery (channel_id, notice_id, kind, noted_at)
     SELECT c.id, n.id, n.kind, n.created_at
       FROM channel c JOIN notice n ON n.created_at >= greatest(c.opened_at, app_now() - interval '2 days')
      WHERE c.closed_at IS NULL
        AND NOT EXISTS (SELECT FROM channel_delivery d WHERE d.channel_id = c.id AND d.notice_id = n.id)
     ON CONFLICT DO NOTHING`,
  );
}

export interface DuePost {
  channelId: string;
  noticeId: string;
  url: string;
  secret: string;
  closed: boolean;
  attempts: number;
  kind: NoticeKind;
  taskId: string | null;
  createdAt: Date;
  email: string;
  name: string;
  language: Language;
  /** The real time in seconds, for the signature. */
  timestamp: number;
}

/** Up to `limit` that are due. Their next attempt is put off meanwhile: a lost worker's come up again by themselves. */
export function claimPosts(tx: Tx, leaseSeconds: number, limit: number): Promise<DuePost[]> {
  return tx.query<DuePost>(
    `WITH due AS MATERIALIZED (
       SELECT channel_id, notice_id FROM channel_delivery WHERE state = 'pending' AND next_attempt_at <= now()
        ORDER BY next_attempt_at LIMIT $2 FOR UPDATE SKIP LOCKED)
     UPDATE channel_delivery d
        SET attempts = d.attempts + 1, next_attempt_at = now() + make_interval(secs => $1)
       FROM due, channel c, notice n, person p
      WHERE d.channel_id = due.channel_id AND d.notice_id = due.notice_id AND c.id = d.channel_id AND n.id = d.notice_id
        AND p.id = n.person_id
      RETURNING d.channel_id AS "channelId", d.notice_id AS "noticeId", c.url, c.secret, c.closed_at IS NOT NULL AS closed,
        d.attempts, n.kind, n.task_id AS "taskId", n.created_at AS "createdAt", p.email, p.name, p.language,
        extract(epoch FROM now())::int AS timestamp`,
    [leaseSeconds, limit],
  );
}

/** Only of a row that still waits: a slow worker does not undo what a faster one has finished. */
export async function finishPost(
  tx: Tx,
  post: Pick<DuePost, 'channelId' | 'noticeId'>,
  to: { state: 'pending' | 'sent' | 'dead'; status: number | null; outcome: string; retryAfter: number },
): Promise<void> {
  await tx.query(
    `UPDATE channel_delivery
        SET state = $3, status = $4, outcome = $5, next_attempt_at = now() + make_interval(secs => $6),
            sent_at = CASE WHEN $3 = 'sent' THEN app_now() END
      WHERE channel_id = $1 AND notice_id = $2 AND state = 'pending'`,
    [post.channelId, post.noticeId, to.state, to.status, to.outcome, to.retryAfter],
  );
}

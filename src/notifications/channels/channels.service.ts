import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { limits, type PageQuery } from '../../platform/http/page.dto.js';
import { CONFIG } from '../../platform/platform.module.js';
import type { Actor } from '../../shared/actor.js';
import { notFound, ruleViolation, stale } from '../../shared/errors.js';
import type {
  ChannelRequest,
  ChannelsView,
  ChannelView,
  ChannelDeliveriesPage,
  OpenedChannelView,
} from './channels.dto.js';
import {
  closeChannel,
  findChannel,
  listChannels,
  listDeliveries,
  openChannel,
  type ChannelRow,
} from './channels.queries.js';
import { leaveFor } from './target.js';
import { noticeTitle } from '../notice-text.js';

/**
 * Opens and closes channels to which notices are posted beside the mail; channel-posts.service.ts posts.
 * It opens none to an address that the operator did not allow, and shows a secret once.
 */
@Injectable()
export class ChannelsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  list(actor: Actor): Promise<ChannelsView> {
    return this.database.read(actor, async (tx) => ({ items: (await listChannels(tx)).map(view) }));
  }

  /** The secret is shown once, so the answer is not kept for an Idempotency-Key. @throws DomainError channel_target_refused */
  async open({ request: { id }, ...actor }: Actor, { name, url }: ChannelRequest): Promise<OpenedChannelView> {
    if (leaveFor(url, this.config.webhookTargets) === 'none') throw ruleViolation('channel_target_refused');
    const secret = randomBytes(32).toString('base64url');
    return this.database.write({ ...actor, request: { id } }, async (tx) => {
      const row = await openChannel(tx, { name, url, secret });
      await this.audit.record(tx, {
        action: 'channel_opened',
        objectType: 'channel',
        objectId: row.id,
        after: { name, url },
      });
      return { ...view(row), secret };
    });
  }

  close(actor: Actor, id: string, version: number): Promise<ChannelView> {
    return this.database.write(actor, async (tx) => {
      const before = await findChannel(tx, id);
      if (!before) throw notFound();
      const row = await closeChannel(tx, id, version);
      if (!row) throw stale();
      const { name, url } = before;
      await this.audit.record(tx, {
        action: 'channel_closed',
        objectType: 'channel',
        objectId: id,
        before: { name, url },
      });
      return view(row);
    });
  }

  deliveries(actor: Actor, id: string, query: PageQuery): Promise<ChannelDeliveriesPage> {
    const { page, size, offset } = limits(query);
    return this.database.read(actor, async (tx) => {
      if (!(await findChannel(tx, id))) throw notFound();
      const { rows, total } = await listDeliveries(tx, id, { size, offset });
      const items = rows.map(({ noticeId, kind, state, attempts, status, outcome, sentAt }) => {
        const title = noticeTitle(kind, actor.language);
        return { noticeId, kind, title, state, attempts, status, outcome, sentAt: sentAt?.toISOString() ?? null };
      });
      return { items, total, page, size };
    });
  }
}

const view = ({ id, name, url, openedAt, closedAt, version }: ChannelRow): ChannelView => ({
  id,
  name,
  url,
  openedAt: openedAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
  version,
});

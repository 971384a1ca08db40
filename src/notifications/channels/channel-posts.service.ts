import { createHmac } from 'node:crypto';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { retryDelaySeconds } from '../../mail/smtp-outcome.js';
import type { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { log } from '../../platform/log.js';
import { CONFIG } from '../../platform/platform.module.js';
import { systemActor } from '../../shared/actor.js';
import { claimPosts, deriveDeliveries, finishPost, type DuePost } from './channels.queries.js';
import { PosterService, type PostOutcome } from './poster.service.js';
import { noticeTitle } from '../notice-text.js';

const ACTOR = systemActor('channels');
/** Above the poster's own limit. */
const LEASE_SECONDS = 60;
const AT_ONCE = 5;
/** A day of hourly tries: after that it is no news. */
const MOST_ATTEMPTS = 24;

/**
 * Posts notices to the open channels, each until it is taken (2xx) or a day has passed; at least once, told apart by id.
 * It says what happened and to whom, never the words of an instruction or a report: those are behind the link.
 */
@Injectable()
export class ChannelPostsService implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PosterService) private readonly poster: PosterService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async postDue(): Promise<void> {
    if (!this.config.webhookTargets) return;
    await this.database.write(ACTOR, deriveDeliveries);
    while (!this.stopping) {
      const due = await this.database.write(ACTOR, (tx) => claimPosts(tx, LEASE_SECONDS, AT_ONCE));
      if (due.length === 0) return;
      await Promise.all(due.map((post) => this.post(post)));
    }
  }

  /** A long queue must not keep the process from ending; posts under way are waited for by platform/queues/workers.ts. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  private async post(post: DuePost): Promise<void> {
    const told = post.closed ? CLOSED : await this.poster.post(post.url, ...this.messageOf(post));
    const taken = told.status !== null && told.status >= 200 && told.status < 300;
    const givenUp = post.closed || post.attempts >= MOST_ATTEMPTS;
    const state = taken ? 'sent' : givenUp ? 'dead' : 'pending';
    if (!taken) log.warn({ channelId: post.channelId, noticeId: post.noticeId, ...told }, 'a notice was not posted');
    const retryAfter = retryDelaySeconds(post.attempts);
    await this.database.write(ACTOR, (tx) => finishPost(tx, post, { ...told, state, retryAfter }));
  }

  /** The signature covers the time, so that a body caught on the way is not good for ever. */
  private messageOf(post: DuePost): [body: string, headers: Record<string, string>] {
    const { noticeId: id, kind, taskId, createdAt, email, name, language, secret, timestamp } = post;
    const body = JSON.stringify({
      id,
      kind,
      title: noticeTitle(kind, language),
      taskId,
      url: taskId ? `${this.config.publicUrl}/tasks/${taskId}` : `${this.config.publicUrl}/notices`,
      createdAt: createdAt.toISOString(),
      person: { email, name, language },
    });
    const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    return [
      body,
      {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': id,
        'tracker-timestamp': `${timestamp}`,
        'tracker-signature': `v1=${signature}`,
      },
    ];
  }
}

const CLOSED: PostOutcome = { status: null, outcome: 'the channel was closed' };

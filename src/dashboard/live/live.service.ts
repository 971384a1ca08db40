import { PassThrough, type Readable } from 'node:stream';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/errors.js';
import { SessionsService } from '../../auth/sessions.service.js';
import { log } from '../../platform/log.js';
import { mayHear, type Told } from './audience.js';
import { ChangeFeed } from './change-feed.service.js';
import type { NewsView } from './live.dto.js';

/** Below the proxies' usual minute and the server's own 30 s without a byte. */
const HEARTBEAT_MILLISECONDS = 15_000;
const RETRY_MILLISECONDS = 2_000;
/** Tabs of one browser: HTTP/1.1 has no more connections to give. */
const STREAMS_A_SESSION = 6;
/** Who does not read is let go, and told on return to read all again. */
const MOST_UNREAD_BYTES = 64 * 1024;

interface Reader {
  stream: PassThrough;
  token: string;
  sessionId: string;
  actor: Actor;
}

/**
 * Tells browsers that something they may see has changed: ids only, to those whose session lives and whose rights reach
 * it. It never tells what has changed, keeps nothing for those who are away, and ends with the process at once.
 */
@Injectable()
export class LiveService implements OnModuleDestroy {
  private readonly readers = new Set<Reader>();
  private timer: NodeJS.Timeout | undefined;
  private inOrder: Promise<void> = Promise.resolve();
  private told = 0;
  private stopping = false;

  constructor(
    @Inject(ChangeFeed) private readonly feed: ChangeFeed,
    @Inject(SessionsService) private readonly sessions: SessionsService,
  ) {}

  /**
   * @param returning the reader has been here before and may have missed something
   * @throws DomainError not_signed_in · too_many_streams · stopping
   */
  async open(token: string, requestId: string, returning: boolean): Promise<Readable> {
    await this.feed.listen({ told: (change) => this.hear(change), missed: () => this.tellAll('resync') });
    const session = await this.sessions.identify(token, { id: requestId });
    if (!session) throw new DomainError('unauthenticated', 'not_signed_in');
    if (this.stopping) throw new DomainError('unavailable', 'stopping', {}, [], 1);
    const own = [...this.readers].filter(({ sessionId }) => sessionId === session.sessionId);
    if (own.length >= STREAMS_A_SESSION)
      throw new DomainError('too_many', 'too_many_streams', { most: STREAMS_A_SESSION }, [], 30);
    const reader = { stream: new PassThrough(), token, ...session };
    this.readers.add(reader);
    reader.stream.once('close', () => this.readers.delete(reader));
    reader.stream.write(`retry: ${RETRY_MILLISECONDS}\n`);
    this.send(reader, returning ? 'resync' : 'ready', {});
    this.timer ??= setInterval(() => void this.beat(), HEARTBEAT_MILLISECONDS).unref();
    return reader.stream;
  }

  /** Keeps connections alive, and ends those whose session has ended meanwhile. */
  async beat(): Promise<void> {
    for (const { stream } of this.readers) stream.write(': still here\n\n');
    await Promise.all([this.feed.check(), this.recheck()]);
  }

  onModuleDestroy(): void {
    this.stopping = true;
    clearInterval(this.timer);
    for (const { stream } of this.readers) stream.end();
  }

  /** In the order of the commits: what follows a change of rights is told by the new rights. */
  private hear(change: Told): void {
    this.inOrder = this.inOrder
      .then(() => (change.kind === 'rights' ? this.recheck() : this.tell(change)))
      .catch((error: unknown) => log.error({ err: error }, 'a change was not told'));
  }

  private tell(change: Exclude<Told, { kind: 'rights' }>): void {
    const { kind, taskId } = change;
    const view: NewsView = { kind, taskId, ...(change.kind === 'task' ? { version: change.version } : {}) };
    for (const reader of this.readers) if (mayHear(reader.actor, change)) this.send(reader, 'change', view);
  }

  private tellAll(event: 'resync'): void {
    for (const reader of this.readers) this.send(reader, event, {});
  }

  private send({ stream }: Reader, event: string, data: object): void {
    stream.write(`id: ${++this.told}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    if (stream.readableLength > MOST_UNREAD_BYTES) stream.destroy();
  }

  /**
   * The session is looked at, not used: an open page alone keeps nobody signed in. Whoever cannot be looked at is let go
   * too: nothing is told by rights that may have ended, and whoever comes back reads all again.
   */
  private async recheck(): Promise<void> {
    const check = async (reader: Reader) => {
      try {
        const session = await this.sessions.identify(reader.token, reader.actor.request);
        if (session) reader.actor = session.actor;
        else this.letGo(reader);
      } catch (error) {
        log.warn({ err: error }, 'a reader of live updates could not be looked at');
        this.letGo(reader);
      }
    };
    await Promise.all([...this.readers].map(check));
  }

  private letGo(reader: Reader): void {
    this.readers.delete(reader);
    reader.stream.end();
  }
}

import { checkEviction } from '../../src/platform/queues/eviction.js';
import { configureLog } from '../../src/platform/log.js';
import { Queues, queueConnection } from '../../src/platform/queues/queues.js';
import { BlackHole } from '../support/black-hole.js';
import { RedisServer } from '../support/redis-server.js';

beforeAll(() => void configureLog('silent'));

describe('a Redis that throws keys away when it is full', () => {
  let redis: RedisServer;
  beforeAll(async () => void (redis = await RedisServer.start()));
  afterAll(() => redis?.remove());

  it.each(['allkeys-lru', 'volatile-ttl', 'allkeys-random'])('%s is refused with one sentence', async (policy) => {
    await redis.command('CONFIG', 'SET', 'maxmemory-policy', policy);
    await expect(checkEviction(redis.url)).rejects.toMatchObject({
      sentences: [
        `Redis of QUEUE_URL has maxmemory-policy ${policy} and would throw jobs away when full: set it to noeviction.`,
      ],
    });
  });

  it('is complained of by whoever keeps the scheduler in it, for it may have been away at the start', async () => {
    await redis.command('CONFIG', 'SET', 'maxmemory-policy', 'volatile-lru');
    const complaint = new Promise<string>((said) => configureLog('error', { write: said }));
    const queues = new Queues(redis.url);
    queues.keepScheduled('reminders.sweep', 30_000);
    expect(await complaint).toContain('Redis of QUEUE_URL has maxmemory-policy volatile-lru');
    await queues.onApplicationShutdown();
    configureLog('silent');
  });

  it('noeviction is taken, and PostgreSQL is not asked', async () => {
    await redis.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    await checkEviction(redis.url);
    await checkEviction('postgres://nobody@127.0.0.1:1/none');
  });
});

describe('a Redis that accepts and never answers', () => {
  let redis: RedisServer;
  let line: BlackHole & { url: string };
  beforeAll(async () => {
    redis = await RedisServer.start();
    line = await BlackHole.before(redis.url);
    line.swallow();
  });
  afterAll(async () => {
    await line?.close();
    await redis?.remove();
  });

  it('is given up after a while: the start goes on without it', async () => {
    await checkEviction(line.url);
  });

  it('keeps nobody who rings waiting', async () => {
    const queues = new Queues(line.url);
    await queues.ring('notifications.send-letter', ['0b95ae68-e38f-33aa-80c3-c3a2d0ed929d']);
    line.heal();
    await queues.onApplicationShutdown();
  });

  it('is listened to with a limit on both sides, and without one on blocking reads', () => {
    for (const side of ['producer', 'worker'] as const) {
      const connection = queueConnection(line.url, side);
      expect(connection).toMatchObject({ socketTimeout: 15_000 });
      expect(connection).not.toHaveProperty('commandTimeout');
    }
  });
});

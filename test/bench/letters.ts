import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Client } from 'pg';
import { SMTP_CONNECTIONS as CONNECTIONS } from '../../src/mail/smtp.js';
import type { Config } from '../../src/platform/config.js';
import type { BareMail } from './bare-mail-process.js';
import { stop, type Place } from './place.js';
import { fillReminders } from './reminders.js';
import type { Memory } from './worker-process.js';

const TIMES_AS_MANY = 5;
const FLAT_WITHIN = 1.2;
/** What Node gives itself in a container of 768 MB, the worker's in docker-compose.yml; on a large machine V8 lets garbage lie. */
const AS_IN_PRODUCTION = ['--max-old-space-size=384'];

interface LettersOptions {
  letters: number;
  queues: string[];
  flat: boolean;
}

/**
 * How fast what is due becomes letters at a relay: sweep, ledger, outbox, queue, claim, text, SMTP, each letter's steps
 * committed, against a nodemailer pool that is handed the same ready letters. On each back end of the queue; the memory
 * of the worker must not grow with the number of letters.
 */
export async function benchLetters(place: Place, { letters, queues, flat }: LettersOptions): Promise<boolean> {
  let isFlat = true;
  for (const queue of queues) {
    const redis = queue === 'redis' ? await startRedis() : undefined;
    try {
      const queueUrl = redis ? { queueUrl: redis.url } : {};
      const config = { ...(await place.makeDatabase(`letters_${queue}`)), ...queueUrl };
      const once = await race(place, config, queue, letters);
      if (!flat) continue;
      const more = { ...(await place.makeDatabase(`letters_${queue}_more`)), ...queueUrl };
      const many = await race(place, more, queue, letters * TIMES_AS_MANY);
      const growth = many.peak / once.peak;
      place.say(
        `  ${TIMES_AS_MANY} times as many letters: ${growth.toFixed(2)} times the memory (at most ${FLAT_WITHIN}), ` +
          `${(many.held / once.held).toFixed(2)} times what is held after a full collection`,
      );
      isFlat &&= growth <= FLAT_WITHIN;
    } finally {
      await redis?.end();
    }
  }
  return isFlat;
}

async function race({ start, say }: Place, config: Config, queue: string, letters: number): Promise<Memory> {
  const ownerUrl = config.ownerDatabaseUrl!;
  await fillReminders(ownerUrl, letters);
  const { child: sink, says: smtpUrl } = await start('sink-process.js', {});
  const taken = async (count: number) => {
    const [said] = (sink.send(count), await once(sink, 'message')) as [number];
    if (said !== count) throw new Error(`${said} letters taken instead of ${count}`);
  };
  const began = performance.now();
  const { child: worker } = await start(
    'worker-process.js',
    { ...config, smtpUrl, ownerDatabaseUrl: null },
    AS_IN_PRODUCTION,
  );
  await taken(letters);
  const ours = performance.now() - began;
  await settled(ownerUrl, letters);
  const [{ peak, held }] = await Promise.all([once(worker, 'message'), stop(worker)]).then(
    ([said]) => said as [Memory],
  );

  const bareBegan = performance.now();
  const { child: bare } = await start('bare-mail-process.js', { databaseUrl: ownerUrl, smtpUrl, connections: CONNECTIONS } satisfies BareMail); // prettier-ignore
  await taken(2 * letters);
  const theirs = performance.now() - bareBegan;
  await stop(bare);
  await stop(sink);
  const perSecond = (time: number) => ((letters / time) * 1000).toFixed(0).padStart(6);
  say(
    `${letters} letters, queue in ${queue.padEnd(8)} | ours/s ${perSecond(ours)} | bare/s ${perSecond(theirs)} ` +
      `| ratio ${(theirs / ours).toFixed(2)} | peak ${peak.toFixed(0)} MB, held ${held.toFixed(0)} MB`,
  );
  return { peak, held };
}

/** Every letter's finish is written, and the ledger agrees. */
async function settled(ownerUrl: string, letters: number): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (let sent = 0; sent < letters;) {
      const { rows } = await client.query<{ sent: number }>(
        `SELECT count(DISTINCT letter_id)::int AS sent FROM reminder WHERE state = 'sent'`,
      );
      sent = rows[0]!.sent;
    }
  } finally {
    await client.end();
  }
}

async function startRedis(): Promise<{ url: string; end: () => Promise<void> }> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction' };
  const redis: ChildProcess = spawn(
    'redis-server',
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  for await (const line of redis.stdout!) if (String(line).includes('Ready to accept')) break;
  return {
    url: `redis://127.0.0.1:${port}`,
    end: async () => {
      redis.kill();
      if (redis.exitCode === null) await once(redis, 'exit');
    },
  };
}

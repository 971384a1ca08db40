import { once } from 'node:events';
import { Client } from 'pg';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { hashPassword } from '../../src/auth/passwords.js';
import { launchChromium } from '../support/chromium.js';
import { firstLoad, kilobytes } from '../support/first-load.js';
import { median, PASSWORD, type Place } from './place.js';
import { fillRegister } from './register.js';

const ROUNDS = 5;
const INTERACTIVE_WITHIN = 1000;
const FIRST_LOAD_KB = 250;
/** A frame at 60 a second, and the share of them that may fail while scrolling. */
const FRAME = 1000 / 60;
const DROPPED_AT_MOST = 0.05;
/** What people feel as at once. */
const INTERACTION_WITHIN = 200;

/**
 * The board as its readers have it: the built client served by the API over 100,000 tasks, in Chromium with a cold cache.
 * Absolute figures, since a browser has no bare equivalent: they are the machine's, with whatever else it does.
 */
export async function benchBoard({ makeDatabase, start, say }: Place): Promise<boolean> {
  const config = await makeDatabase('board');
  await fillRegister(config.ownerDatabaseUrl!, await hashPassword(PASSWORD));
  const { says: url } = await start('api-process.js', { ...config, ownerDatabaseUrl: null });
  const few = await daysWith(config.ownerDatabaseUrl!, 25);
  const many = await daysWith(config.ownerDatabaseUrl!, 500);
  const browser = await launchChromium();
  try {
    const office = await signIn(browser, url, config.publicUrl);
    const loads = [];
    for (const path of ['/sign-in', '/', `/board?${few}`]) {
      const context = path === '/sign-in' ? await browser.newContext() : await copyOf(browser, office);
      const files = await firstLoad(context, url, path);
      await context.close();
      loads.push(kilobytes(files));
      say(`first load of ${path.split('?')[0]!.padEnd(8)} | ${kilobytes(files).toFixed(0)} KB of script and style, gzip, in ${files.length} files (at most ${FIRST_LOAD_KB})`); // prettier-ignore
    }

    const opened = [];
    for (let round = 0; round <= ROUNDS; round++) opened.push(await open(await copyOf(browser, office), url, few));
    const times = opened.slice(1).map(({ interactive }) => interactive); // the first warms the server up
    say(`board ${opened[0]!.rows} × ${opened[0]!.columns}, cold cache | interactive after ${times.map((time) => time.toFixed(0)).join(', ')} ms, median ${median(times).toFixed(0)} (at most ${INTERACTIVE_WITHIN})`); // prettier-ignore

    const large = await scroll(await copyOf(browser, office), url, many);
    say(`board ${large.rows} × ${large.columns}, scrolled | ${large.frames} frames, ${large.dropped} dropped (${(large.share * 100).toFixed(1)} %), longest gap ${large.longest.toFixed(0)} ms, ${large.drawn} rows drawn`); // prettier-ignore
    say(`board ${large.rows} × ${large.columns}, keys | ${large.latencies.length} presses, to the next frame: median ${median(large.latencies).toFixed(0)} ms, worst ${Math.max(...large.latencies).toFixed(0)} ms (at most ${INTERACTION_WITHIN})`); // prettier-ignore
    return (
      loads.every((size) => size <= FIRST_LOAD_KB) &&
      median(times) <= INTERACTIVE_WITHIN &&
      large.share <= DROPPED_AT_MOST &&
      Math.max(...large.latencies) <= INTERACTION_WITHIN
    );
  } finally {
    await browser.close();
  }
}

/** The condition that leaves so many instructions, or a few more: deadlines from the middle of the register on. */
async function daysWith(ownerUrl: string, instructions: number): Promise<string> {
  const from = '2020-07-01';
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ to: string }>(
    `SELECT to_char(min(day), 'YYYY-MM-DD') AS to FROM (
       SELECT effective_day AS day, sum(count(*)) OVER (ORDER BY effective_day) AS upto
         FROM instruction WHERE effective_day >= $1 GROUP BY effective_day) d WHERE upto >= $2`,
    [from, instructions],
  );
  await client.end();
  return `dueFrom=${from}&dueTo=${rows[0]!.to}`;
}

async function signIn(browser: Browser, url: string, publicUrl: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url });
  const data = { email: 'office@bench.example', password: PASSWORD };
  const answer = await context.request.post('/api/v1/sessions', { data, headers: { origin: publicUrl } });
  if (answer.status() !== 201) throw new Error(await answer.text());
  return context;
}

/** The same person in a browser that has never been there. */
async function copyOf(browser: Browser, context: BrowserContext): Promise<BrowserContext> {
  return browser.newContext({ storageState: await context.storageState(), viewport: { width: 1920, height: 1000 } });
}

/** Interactive: the cells are there, and the page has answered to a message sent after that. */
const INTERACTIVE = `new Promise((done) => {
  const look = () => {
    if (document.querySelectorAll('.board-cell').length > 100) setTimeout(() => done(performance.now()));
    else requestAnimationFrame(look);
  };
  look();
})`;

async function open(context: BrowserContext, url: string, condition: string) {
  const page = await context.newPage();
  await page.goto(`${url}/board?${condition}`, { waitUntil: 'commit' });
  const interactive = await page.evaluate<number>(INTERACTIVE);
  const shape = await shapeOf(page);
  await context.close();
  return { interactive, ...shape };
}

async function shapeOf(page: Page): Promise<{ rows: number; columns: number }> {
  const grid = page.locator('[role=grid]');
  const count = async (name: string) => Number(await grid.getAttribute(name)) - 1;
  return { rows: await count('aria-rowcount'), columns: await count('aria-colcount') };
}

async function scroll(context: BrowserContext, url: string, condition: string) {
  const page = await context.newPage();
  await page.goto(`${url}/board?${condition}`);
  await page.evaluate(INTERACTIVE);
  const devtools = await context.newCDPSession(page);
  const box = (await page.locator('[role=grid]').boundingBox())!;
  const gesture = { x: box.x + box.width / 2, y: box.y + 300, yDistance: -12_000, speed: 4000, gestureSourceType: 'mouse' as const }; // prettier-ignore
  const shown = await framesOf(devtools, () => devtools.send('Input.synthesizeScrollGesture', gesture).then(() => undefined)); // prettier-ignore
  const drawn = await page.locator('[role=row]').count();
  const latencies = await pressKeys(page);
  const shape = await shapeOf(page);
  await context.close();
  return { ...shown, ...shape, drawn, latencies };
}

interface TraceEvent {
  name: string;
  ts: number;
}

/** Chromium's own record of the frames that it drew and of those it could not. */
async function framesOf(devtools: CDPSession, work: () => Promise<void>) {
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const ended = once(devtools as never, 'Tracing.tracingComplete');
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame'] }, // prettier-ignore
  });
  await work();
  await devtools.send('Tracing.end');
  await ended;
  const at = (name: string) => events.filter((event) => event.name === name).map(({ ts }) => ts / 1000).sort((a, b) => a - b); // prettier-ignore
  const drawn = at('DrawFrame');
  const dropped = at('DroppedFrame').length;
  const gaps = drawn.slice(1).map((time, index) => time - drawn[index]!);
  return {
    frames: drawn.length,
    dropped,
    share: dropped / Math.max(1, drawn.length + dropped),
    longest: Math.max(FRAME, ...gaps),
  };
}

/** From each key to the frame in which its effect is seen, as the browser's own event timing tells it (steps of 8 ms). */
async function pressKeys(page: Page): Promise<number[]> {
  await page.locator('.board-cell').first().focus();
  await page.evaluate(`{
    window.latencies = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({ name, duration }) => {
      if (name === 'keydown') window.latencies.push(duration);
    })).observe({ type: 'event', durationThreshold: 16 });
  }`);
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', 'ArrowLeft', 'ArrowDown', 'PageUp', 'End', 'Home']) {
    for (let count = 0; count < 5; count++) await page.keyboard.press(key, { delay: 20 });
  }
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))');
  return page.evaluate<number[]>('window.latencies');
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { NestFactory } from '@nestjs/core';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { nestLogger } from '../../src/platform/log.js';
import type { Language } from '../../src/shared/words/language.js';
import { WorkerModule } from '../../src/worker.module.js';
import { startTestApi, TEST_PASSWORD, type TestApi } from './api.js';
import { chromiumPath } from './chromium.js';

const LOCALE: Record<Language, string> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' };
export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 860 };

export interface VisitOptions {
  /** The e-mail address of somebody made by `api.person`; without, nobody is signed in. */
  as?: string;
  language?: Language;
  size?: { width: number; height: number };
  theme?: 'light' | 'dark';
}

/** A browser of one person: its page, and what went wrong in it. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** A refusal that the test provokes: without it, the browser's own line about it fails the test. */
  expectRefusal: (status: number) => void;
  /** The test cuts the network: the browser's own lines about that are no fault. */
  expectSilence: () => void;
  /** Opens an address of the site and waits until it is shown. */
  go: (path: string) => Promise<void>;
}

export interface Site {
  api: TestApi;
  visit(options?: VisitOptions): Promise<Visit>;
  /** Closes the visits of a test and fails it for console errors, exceptions and violations of the security policy. */
  leave(): Promise<void>;
  stop(): Promise<void>;
}

/** The real API with the built client and the real worker, over a database of its own, and a browser. */
export async function startSite(api?: TestApi): Promise<Site> {
  if (!existsSync(join(process.cwd(), 'dist/client/index.html'))) throw new Error('Run `npm run build:client` first.');
  // A page asks for several things at once, and a worker lives in the same process.
  api ??= await startTestApi({ databasePool: 10 });
  return siteOf(api);
}

async function siteOf(api: TestApi): Promise<Site> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(api.config), {
    logger: nestLogger,
    abortOnError: false,
  });
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const open: BrowserContext[] = [];
  const wrong: string[] = [];
  return {
    api,
    visit: async (options = {}) => {
      const visit = await openVisit(browser, api, options, wrong);
      open.push(visit.context);
      return visit;
    },
    leave: async () => {
      await Promise.all(open.splice(0).map((context) => context.close()));
      expect(wrong.splice(0)).toEqual([]);
    },
    stop: async () => {
      await browser.close();
      await worker.close();
      await api.stop();
    },
  };
}

async function openVisit(browser: Browser, api: TestApi, options: VisitOptions, wrong: string[]): Promise<Visit> {
  const { as, language = 'ru', size = DESKTOP, theme = 'light' } = options;
  const context = await browser.newContext({
    baseURL: api.url,
    locale: LOCALE[language],
    colorScheme: theme,
    viewport: size,
    timezoneId: 'Asia/Almaty',
    reducedMotion: 'reduce',
  });
  if (as) await signInQuietly(context, api, as);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  // Whether anybody is signed in is asked of the API, which says 401: the browser writes that into its console.
  let silent = false;
  const expected = as ? new Set<number>() : new Set([401]);
  page.on('console', (message) => {
    const status = Number(/the server responded with a status of (\d+)/.exec(message.text())?.[1]);
    const isSilence = message.text().includes('net::ERR_INTERNET_DISCONNECTED');
    if (message.type() === 'error' && !expected.has(status) && !(silent && isSilence))
      wrong.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => wrong.push(error.stack ?? error.message));
  await page.addInitScript(`localStorage.setItem('language', localStorage.getItem('language') ?? '${language}')`);
  return {
    page,
    context,
    expectRefusal: (status) => void expected.add(status),
    expectSilence: () => {
      silent = true;
    },
    go: async (path) => {
      await page.goto(path);
      await page.locator('h1').first().waitFor();
    },
  };
}

async function signInQuietly(context: BrowserContext, api: TestApi, email: string): Promise<void> {
  const answer = await context.request.post('/api/v1/sessions', {
    data: { email, password: TEST_PASSWORD },
    headers: { origin: api.config.publicUrl },
  });
  if (answer.status() !== 201) throw new Error(`${email} could not sign in: ${await answer.text()}`);
}

/** Waits until there are just so many: what a page shows comes when it comes. */
export async function thereAre(count: number, places: Locator): Promise<void> {
  if (count > 0) await places.nth(count - 1).waitFor({ state: 'attached' });
  await places.nth(count).waitFor({ state: 'detached' });
}

/** Every violation of WCAG 2.2 A and AA and of axe's best practice, as lines that lead to the place. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Does the page scroll sideways? It never should (WCAG 1.4.10). */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

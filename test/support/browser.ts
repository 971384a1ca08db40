import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { NestFactory } from '@nestjs/core';
import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core';
import { nestLogger } from '../../src/platform/log.js';
import type { Language } from '../../src/shared/words/language.js';
import { WorkerModule } from '../../src/worker.module.js';
import { startTestApi, TEST_PASSWORD, type TestApi } from './api.js';
import { launchChromium } from './chromium.js';

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
  /** Resolves once the page has drawn what it asked for, and asks for nothing more. */
  settled: () => Promise<void>;
}

export interface Site {
  api: TestApi;
  visit(options?: VisitOptions): Promise<Visit>;
  /**
   * A visit for looking alone, in a browser that stays: somebody signs in once, and what was loaded for one page serves
   * the next. Its page ends with `leave`, its browser with `stop`.
   */
  look(options: VisitOptions & { as: string }): Promise<Visit>;
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
  const browser = await launchChromium();
  const open: { close: () => Promise<void> }[] = [];
  const kept = new Map<string, Promise<BrowserContext>>();
  const signedIn = new Map<string, Promise<Cookies>>();
  const wrong: string[] = [];
  return {
    api,
    visit: async (options = {}) => {
      const context = await openContext(browser, api, options);
      open.push(context);
      if (options.as) await signInQuietly(context, api, options.as);
      return openVisit(context, options, wrong);
    },
    look: async (options) => {
      const { as, language = 'ru', size = DESKTOP, theme = 'light' } = options;
      const key = `${as} ${language}`;
      if (!kept.has(key)) kept.set(key, openContext(browser, api, options));
      const context = await kept.get(key)!;
      if (!signedIn.has(as)) signedIn.set(as, signInQuietly(context, api, as));
      await context.addCookies(await signedIn.get(as)!);
      const visit = await openVisit(context, options, wrong);
      open.push(visit.page);
      await visit.page.setViewportSize(size);
      await visit.page.emulateMedia({ colorScheme: theme });
      return visit;
    },
    leave: async () => {
      await Promise.all(open.splice(0).map((opened) => opened.close()));
      expect(wrong.splice(0)).toEqual([]);
    },
    stop: async () => {
      await browser.close();
      await worker.close();
      await api.stop();
    },
  };
}

function openContext(browser: Browser, api: TestApi, options: VisitOptions): Promise<BrowserContext> {
  const { language = 'ru', size = DESKTOP, theme = 'light' } = options;
  return browser.newContext({
    baseURL: api.url,
    locale: LOCALE[language],
    colorScheme: theme,
    viewport: size,
    timezoneId: 'Asia/Almaty',
    reducedMotion: 'reduce',
  });
}

async function openVisit(context: BrowserContext, options: VisitOptions, wrong: string[]): Promise<Visit> {
  const { as, language = 'ru' } = options;
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
  const settled = settling(page);
  page.on('pageerror', (error) => wrong.push(error.stack ?? error.message));
  await page.addInitScript(`localStorage.setItem('language', localStorage.getItem('language') ?? '${language}')`);
  return {
    page,
    context,
    expectRefusal: (status) => void expected.add(status),
    expectSilence: () => {
      silent = true;
    },
    settled,
    go: async (path) => {
      await page.goto(path);
      await page.locator('h1').first().waitFor();
    },
  };
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

async function signInQuietly(context: BrowserContext, api: TestApi, email: string): Promise<Cookies> {
  const answer = await context.request.post('/api/v1/sessions', {
    data: { email, password: TEST_PASSWORD },
    headers: { origin: api.config.publicUrl },
  });
  if (answer.status() !== 201) throw new Error(`${email} could not sign in: ${await answer.text()}`);
  return context.cookies();
}

/** What an answer brings is drawn within two frames, and asks within them for whatever it needs. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

/** Unlike `networkidle` it also knows of pages that come without a load. The stream of events never ends. */
function settling(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  page.on('request', (request) => void (request.resourceType() !== 'eventsource' && underWay.add(request)));
  page.on('requestfinished', (request) => void underWay.delete(request));
  page.on('requestfailed', (request) => void underWay.delete(request));
  return async () => {
    await drawn(page);
    while (underWay.size > 0) {
      await Promise.all([...underWay].map(async (request) => (await request.response())?.finished()));
      await drawn(page);
    }
  };
}

/** Waits until there are just so many: what a page shows comes when it comes. */
export async function thereAre(count: number, places: Locator): Promise<void> {
  if (count > 0) await places.nth(count - 1).waitFor({ state: 'attached' });
  await places.nth(count).waitFor({ state: 'detached' });
}

/**
 * Every violation of WCAG 2.2 A and AA and of axe's best practice, as lines that lead to the place. `colours`: only what
 * another theme can change on a page that has been asked for everything.
 */
export async function accessibilityFaults(page: Page, only?: 'colours'): Promise<string[]> {
  // The other mode opens a page of its own for frames of other sites: there are none here.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ rules: { 'target-size': { enabled: true } } });
  if (only) axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Does the page scroll sideways? It never should (WCAG 1.4.10). */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** The same page in the other theme, without loading it again. */
export async function toDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  await drawn(page);
}

/**
 * Texts that stick out of their place, or are cut by one further out: as `“text” in .place`. What ends in an ellipsis, is
 * clamped to some lines or can be scrolled was meant so; what is for the ear alone has no place.
 */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const slack = 1.5;
    const styleOf = (element) => getComputedStyle(element);
    // Texts share most of what they stand in: each of that is asked once.
    const known = new Map();
    const lookOf = (element) => {
      if (!known.has(element)) {
        const style = styleOf(element);
        known.set(element, {
          isUnseen: isUnseen(style) || element.tagName === 'svg' || element.tagName === 'SELECT',
          ends: isMeant(style) || style.position === 'fixed',
          isInline: style.display === 'inline' || style.display === 'contents',
          scrolls: /auto|scroll/.test(style.overflowX),
          hides: /hidden|clip/.test(style.overflowX),
          box: element.getBoundingClientRect(),
        });
      }
      return known.get(element);
    };
    const isMeant = ({ textOverflow, webkitLineClamp }) => textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
    const isUnseen = ({ clipPath, clip, visibility, opacity }) =>
      clipPath !== 'none' || clip !== 'auto' || visibility === 'hidden' || opacity === '0';
    const cutBy = (text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      if (lines.length === 0) return;
      let place = null;
      let cut = null;
      for (let element = text.parentElement; element; element = element.parentElement) {
        const { isUnseen, ends, isInline, scrolls, hides, box } = lookOf(element);
        if (isUnseen) return;
        if (ends) return cut;
        if (isInline) continue;
        if (scrolls) return cut;
        const isPlace = place === null;
        place ??= element;
        if (!isPlace && !hides) continue;
        const isOut = lines.some(({ left, right }) => left < box.left - slack || right > box.right + slack);
        if (isOut) cut ??= element;
      }
      return cut;
    };
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const said = text.data.trim();
      const cut = said === '' ? null : cutBy(text);
      if (cut) found.push('“' + said.slice(0, 60) + '” in ' + cut.tagName.toLowerCase() + '.' + [...cut.classList].join('.'));
    }
    const pen = document.createElement('canvas').getContext('2d');
    for (const select of document.querySelectorAll('select')) {
      const style = styleOf(select);
      const said = select.selectedOptions[0]?.textContent ?? '';
      pen.font = style.font;
      const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (!isUnseen(style) && room > 0 && pen.measureText(said).width > room + slack) found.push('“' + said + '” in its list');
    }
    return found;
  })()`);
}

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSite, type Site } from '../support/browser.js';
import { CHANGING, OPEN_TO_ALL, watchServer, type Arrived, type Target } from '../support/forged-requests.js';
import { ACCESS_TABLE } from '../support/access-table.js';

/**
 * C7: a page on another host of this machine acts in the name of somebody who is signed in: twelve shapes of request, each
 * against every route that changes something. Those of `cors` ask first, and only their question may arrive.
 */
const SHAPES = [
  { shape: 'form, url-encoded', frame: { enctype: 'application/x-www-form-urlencoded' } },
  { shape: 'form, text/plain made to look like JSON', frame: { enctype: 'text/plain' } },
  { shape: 'form, multipart', frame: { enctype: 'multipart/form-data' } },
  { shape: 'form, empty', frame: { empty: true } },
  { shape: 'form, without a referrer', frame: { referrer: 'no-referrer' } },
  { shape: 'form, of a sandboxed frame: null Origin', frame: { sandbox: 'allow-forms allow-scripts' } },
  { shape: 'fetch, text/plain', fetch: { headers: { 'Content-Type': 'text/plain' } } },
  { shape: 'fetch, without a content type', fetch: { untyped: true } },
  { shape: 'fetch, without a body', fetch: { empty: true } },
  { shape: 'fetch, JSON and If-Match', fetch: { headers: { 'Content-Type': 'application/json', 'If-Match': '"1"' } }, cors: true }, // prettier-ignore
  { shape: 'fetch, by the very method', fetch: { method: true }, cors: true },
  { shape: 'beacon', beacon: true },
] as const;

/** What a forger may hear: that it is none of ours, that the door takes no such body, or that nobody is asked so there. */
const isRefused = ({ status }: Arrived, { method }: Target) =>
  status === 403 || status === 415 || (status === 404 && method !== 'POST');

/** Runs in the foreign page. The body is the same in each shape, as far as the shape lets it be. */
const ATTACK = String.raw`async ({ shape, targets }) => {
  const body = '{"reason":"forged"}';
  const framed = (url) => {
    const { enctype, empty, referrer, sandbox } = shape.frame;
    const frame = document.createElement('iframe');
    if (sandbox) frame.setAttribute('sandbox', sandbox);
    const field = empty ? '' : '<input name=\'{"reason":"forged","x":"\' value=\'"}\'>';
    frame.srcdoc = (referrer ? '<meta name="referrer" content="' + referrer + '">' : '') +
      '<form method="post" action="' + url + '"' + (enctype ? ' enctype="' + enctype + '"' : '') + '>' + field +
      '</form><script>document.forms[0].submit()</scr' + 'ipt>';
    document.body.append(frame);
  };
  const fetched = (url, verb) => {
    const { headers, untyped, empty, method } = shape.fetch;
    const sent = empty || method ? {} : { body: untyped ? new Blob([body]) : body };
    const mode = shape.cors ? 'cors' : 'no-cors';
    const answer = { method: method && verb !== 'POST' ? verb : 'POST', credentials: 'include', mode, ...sent };
    if (method && verb === 'POST') answer.headers = { 'X-Asks-First': '1' };
    else if (headers) answer.headers = headers;
    return fetch(url, answer).catch(() => undefined);
  };
  for (const { url, method } of targets) {
    if (shape.beacon) navigator.sendBeacon(url, new Blob([body], { type: 'text/plain' }));
    else if (shape.fetch) void fetched(url, method);
    else framed(url);
  }
}`;

describe('a page of another host', () => {
  let site: Site;
  let foreign: Server;
  let server: ReturnType<typeof watchServer>;

  beforeAll(async () => {
    site = await startSite();
    await site.api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    foreign = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end('<!doctype html><body>'));
    await once(foreign.listen(0, '0.0.0.0'), 'listening');
    server = watchServer(site.api);
  });
  afterAll(async () => {
    server?.stop();
    foreign?.close();
    await site?.stop();
  });

  /** Whatever a request could have left behind. */
  const traces = () =>
    site.api.sql(`SELECT (SELECT count(*)::int FROM audit_entry) AS entries, (SELECT count(*)::int FROM session) AS sessions`); // prettier-ignore

  describe.each([
    { host: '127.0.0.1', differs: 'by its port alone: the browser sends the cookie along', cookie: true },
    { host: 'localhost', differs: 'by its name: the cookie stays at home', cookie: false },
  ])('that differs $differs', ({ host, cookie }) => {
    it.each(SHAPES)('has none of its requests accepted: $shape', async (shape) => {
      const { page, context } = await site.visit({ as: 'office@gov.example' });
      const before = await traces();
      await page.goto(`http://${host}:${(foreign.address() as AddressInfo).port}/`);
      const name = `${host.replaceAll('.', '-')}-${SHAPES.indexOf(shape)}`;
      const marks = CHANGING.map((_, index) => `${name}-${index}`);
      const targets = CHANGING.map(({ method, path }, index) => ({
        method,
        url: `${site.api.url}${path}?forged=${marks[index]}`,
      }));
      const arriving = server.all(marks, 60);
      await Promise.all([page.evaluate(`(${ATTACK})(${JSON.stringify({ shape, targets })})`), arriving]);
      const arrived = await arriving;
      await context.close();

      const isQuestion = ({ method }: Arrived) => method === 'OPTIONS';
      const accepted = arrived.filter((each, index) => !isQuestion(each) && !isRefused(each, CHANGING[index]!));
      expect(accepted).toEqual([]);
      expect(arrived.filter((each) => isQuestion(each) !== 'cors' in shape)).toEqual([]);
      expect(await traces()).toEqual(before);
      // The attack was one: it came from elsewhere, and it had the cookie wherever a browser gives it away.
      const own = arrived.filter(({ site }) => site === undefined || site === 'same-origin' || site === 'none');
      expect(own).toEqual([]);
      const sandboxed = 'frame' in shape && 'sandbox' in shape.frame;
      if (!('cors' in shape)) expect(new Set(arrived.map(({ withCookie }) => withCookie))).toEqual(new Set([cookie && !sandboxed])); // prettier-ignore
    });
  });

  it('is tried against every route that changes something, apart from those that read no cookie', () => {
    const changing = Object.keys(ACCESS_TABLE).filter((route) => !route.startsWith('GET '));
    expect(OPEN_TO_ALL.filter((route) => !changing.includes(route))).toEqual([]);
    expect(CHANGING).toHaveLength(changing.length - OPEN_TO_ALL.length);
    expect(CHANGING.length).toBeGreaterThan(80);
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Response } from 'playwright-core';
import { ACCESS_TABLE } from '../support/access-table.js';
import { startSite, type Site } from '../support/browser.js';

/**
 * C7: a page on another host of this machine tries to act in the name of somebody who is signed in: twelve shapes of
 * request against every route that changes something. The second host differs by its port only, so that the browser sends
 * the cookie along: what refuses then is the server.
 */
const SHAPES = [
  'form, url-encoded',
  'form, text/plain',
  'form, multipart',
  'form, without a referrer',
  'form, from a sandboxed frame (null Origin)',
  'fetch, text/plain',
  'fetch, url-encoded',
  'fetch, without a content type',
  'fetch, from a sandboxed frame (null Origin)',
  'fetch, JSON after a preflight',
  'fetch, the very method after a preflight',
  'beacon',
] as const;
/** Shapes that ask first, and are told no: nothing but the question arrives. */
const ASK_FIRST: readonly string[] = ['fetch, JSON after a preflight', 'fetch, the very method after a preflight'];
/** They act upon a token of their own and read no cookie: mail programs post to them from anywhere. */
const OPEN_TO_ALL = /unsubscribe|bounces/;
const NOWHERE = '5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d';

const ROUTES = Object.keys(ACCESS_TABLE)
  .map((route) => route.split(' ') as [method: string, path: string])
  .filter(([method, path]) => method !== 'GET' && !OPEN_TO_ALL.test(path))
  .map(([method, path]) => ({ method, path: path.replace(/:\w+/g, NOWHERE) }));

/** Runs in the foreign page. */
const ATTACK = String.raw`async ({ shape, targets }) => {
  const body = '{"reason":"forged"}';
  const sandboxed = shape.includes('sandboxed');
  const types = { 'fetch, text/plain': 'text/plain', 'fetch, url-encoded': 'application/x-www-form-urlencoded' };
  const fetched = (url, method) => {
    const asks = shape.includes('preflight');
    const headers = asks ? { 'Content-Type': 'application/json', 'If-Match': '"1"' } : types[shape] ? { 'Content-Type': types[shape] } : {};
    const verb = shape.includes('very method') ? method : 'POST';
    const sent = types[shape] || asks ? body : new Blob([body]);
    return fetch(url, { method: verb, credentials: 'include', mode: asks ? 'cors' : 'no-cors', body: sent, headers }).catch(() => undefined);
  };
  const framed = (url) => {
    const frame = document.createElement('iframe');
    if (sandboxed) frame.setAttribute('sandbox', 'allow-forms allow-scripts');
    const encoding = shape.includes('text/plain') ? 'text/plain' : shape.includes('multipart') ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
    const script = shape.startsWith('fetch')
      ? 'fetch(' + JSON.stringify(url) + ', { method: "POST", credentials: "include", mode: "no-cors", body: "{}" })'
      : 'document.forms[0].submit()';
    const referrer = shape.includes('referrer') ? '<meta name="referrer" content="no-referrer">' : '';
    frame.srcdoc = referrer + '<form method="post" action="' + url + '" enctype="' + encoding + '"><input name=a value=b></form><script>' + script + '</scr' + 'ipt>';
    document.body.append(frame);
  };
  for (const { method, url } of targets) {
    if (shape === 'beacon') navigator.sendBeacon(url, new Blob([body], { type: 'text/plain' }));
    else if (shape.startsWith('fetch') && !sandboxed) await fetched(url, method);
    else framed(url);
  }
}`;

describe('a page of another host', () => {
  let site: Site;
  let foreign: Server;

  beforeAll(async () => {
    site = await startSite();
    await site.api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    foreign = createServer((_, response) =>
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><body>'),
    );
    await new Promise<void>((resolve) => foreign.listen(0, resolve));
  });
  afterAll(async () => {
    foreign?.close();
    await site?.stop();
  });

  /** How every request of a shape was answered that reached the API; those that asked first arrive as OPTIONS only. */
  async function answers(page: Page, shape: string): Promise<number[]> {
    const seen: Response[] = [];
    const expected = ASK_FIRST.includes(shape) ? 0 : ROUTES.length;
    let all: () => void;
    const arrived = new Promise<void>((resolve) => (all = resolve));
    const listen = (response: Response) => {
      if (!response.url().startsWith(site.api.url) || response.request().method() === 'OPTIONS') return;
      seen.push(response);
      if (seen.length >= expected) all();
    };
    page.on('response', listen);
    const targets = ROUTES.map(({ method, path }) => ({ method, url: `${site.api.url}${path}` }));
    await page.evaluate(`(${ATTACK})(${JSON.stringify({ shape, targets })})`);
    if (expected > 0) await arrived;
    page.off('response', listen);
    return seen.map((response) => response.status());
  }

  it.each([
    ['another name of the machine: the cookie stays at home', 'localhost'],
    ['the same address, another port: the cookie comes along', '127.0.0.1'],
  ])('forges nothing from %s', async (_, host) => {
    const { page, context } = await site.visit({ as: 'office@gov.example' });
    await page.goto(`http://${host}:${(foreign.address() as AddressInfo).port}/`);
    const rows = () => site.api.sql(`SELECT count(*)::int AS n FROM audit_entry`);
    const before = await rows();
    for (const shape of SHAPES) {
      const statuses = await answers(page, shape);
      // 415: the door does not even take such a body. What asked first never comes beyond the question.
      const accepted = statuses.filter((status) => status !== 403 && status !== 415);
      expect([shape, accepted]).toEqual([shape, []]);
      if (ASK_FIRST.includes(shape)) expect([shape, statuses]).toEqual([shape, []]);
    }
    expect(await rows()).toEqual(before);
    await context.close();
  });

  it('is tried against every route that changes something', () => {
    expect(ROUTES.length).toBeGreaterThan(80);
  });
});

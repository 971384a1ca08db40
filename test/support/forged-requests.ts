import { connect } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TestApi } from './api.js';
import { ACCESS_TABLE } from './access-table.js';

/** What arrived of a forged request, and how it was answered, as the server itself saw it. */
export interface Arrived {
  readonly method: string;
  readonly status: number;
  readonly withCookie: boolean;
  readonly site: string | undefined;
  readonly origin: string | undefined;
  readonly type: string | undefined;
}

export interface Target {
  readonly method: string;
  readonly path: string;
}

/** They act upon a token of their own and read no cookie: mail programs and mail servers post to them from anywhere. */
export const OPEN_TO_ALL = ['POST /api/v1/letters/unsubscribe/:sealed', 'POST /api/v1/bounces'];
const NOWHERE = '5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d';

/** Every route that changes something, at an address of its own. */
export const CHANGING: readonly Target[] = Object.keys(ACCESS_TABLE)
  .filter((route) => !route.startsWith('GET ') && !OPEN_TO_ALL.includes(route))
  .map((route) => route.split(' ') as [method: string, path: string])
  .map(([method, path]) => ({ method, path: path.replace(/:\w+/g, NOWHERE) }));

/**
 * Listens at the server: a browser tells a page nothing of most answers to another host, and of some requests not even
 * that they were sent. Each forged request bears its mark in the query.
 */
export function watchServer(api: TestApi) {
  const arrived = new Map<string, Arrived>();
  let changed: () => void = () => undefined;
  const listen = (request: IncomingMessage, response: ServerResponse) => {
    const mark = /[?&]forged=([\w-]+)/.exec(request.url ?? '')?.[1];
    if (mark === undefined) return;
    const { headers, method = '' } = request;
    response.once('close', () => {
      const { statusCode: status } = response;
      const site = headers['sec-fetch-site'];
      const withCookie = headers.cookie !== undefined;
      arrived.set(mark, { method, status, withCookie, site, origin: headers.origin, type: headers['content-type'] });
      changed();
    });
  };
  const server = api.app.getHttpServer();
  server.on('request', listen);
  return {
    /** @throws Error after the seconds, which names the requests that never came. */
    async all(marks: readonly string[], seconds: number): Promise<Arrived[]> {
      const missing = () => marks.filter((mark) => !arrived.has(mark));
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve, reject) => {
        timer = setTimeout(() => reject(new Error(`Never came: ${missing().join(', ')}`)), seconds * 1000);
        changed = () => missing().length === 0 && resolve();
        changed();
      }).finally(() => clearTimeout(timer));
      return marks.map((mark) => arrived.get(mark)!);
    },
    stop: () => server.off('request', listen),
  };
}

/** One request as nothing but a socket sends it, header by header. @returns the status of its answer */
export function sendRaw(
  url: string,
  { method, path }: Target,
  headers: readonly string[],
  body: string,
): Promise<number> {
  const { hostname, port, host } = new URL(url);
  const all = [`Host: ${host}`, 'Connection: close', `Content-Length: ${Buffer.byteLength(body)}`, ...headers];
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${method} ${path} HTTP/1.1\r\n${all.join('\r\n')}\r\n\r\n${body}`),
    );
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('error', reject).on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])));
  });
}

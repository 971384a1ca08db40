import type { LookupAddress, LookupAllOptions } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config.js';
import { CONFIG } from '../../platform/platform.module.js';
import { isPublicAddress, leaveFor } from './target.js';

/** `status` null: no answer came. */
export interface PostOutcome {
  readonly status: number | null;
  readonly outcome: string;
}

const TIME_LIMIT = 10_000;

/** Asks what addresses a name has: node:dns. */
export const RESOLVE_NAME = Symbol('resolve name');
export type ResolveName = (
  name: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Posts one body to an address that the operator allows, in a bounded time. A name is resolved once, and the connection
 * goes to the very address that was looked at, so a name that changes its mind leads nowhere. Redirects are not followed.
 */
@Injectable()
export class PosterService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(RESOLVE_NAME) private readonly resolve: ResolveName,
  ) {}

  /** Never throws. */
  async post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<PostOutcome> {
    const leave = leaveFor(url, this.config.webhookTargets);
    if (leave === 'none') return { status: null, outcome: 'not among the targets of the operator' };
    const target = new URL(url);
    const host = target.hostname.replace(/^\[|\]$/g, '');
    if (leave === 'if_public' && isIP(host) && !isPublicAddress(host)) return { status: null, outcome: NOT_PUBLIC };
    try {
      return await send(target, body, headers, leave === 'if_public' ? publicOnly(this.resolve) : undefined);
    } catch (error) {
      return { status: null, outcome: (error as Error).message.slice(0, 300) || 'no connection' };
    }
  }
}

const NOT_PUBLIC = 'not a public address';

/** One address that is not public spoils the name: which of them would be taken is chance. */
const publicOnly =
  (resolve: ResolveName): LookupFunction =>
  (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) {
        return done(new Error(NOT_PUBLIC), []);
      }
      if (options.all) return done(null, addresses);
      done(null, addresses[0]!.address, addresses[0]!.family);
    });
  };

function send(
  target: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
  lookup: LookupFunction | undefined,
): Promise<PostOutcome> {
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((done, fail) => {
    const outgoing = request(target, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      // A connection of its own each time: a kept one would have been looked at under yesterday's name.
      agent: false,
      signal: AbortSignal.timeout(TIME_LIMIT),
      ...(lookup ? { lookup } : {}),
    });
    outgoing.on('error', fail);
    outgoing.on('response', (answer) => {
      const status = answer.statusCode ?? null;
      done({ status, outcome: status !== null && status < 300 ? 'taken' : `answer ${status}` });
      // Nothing but the status is wanted of it, so no answer is too long.
      answer.destroy();
    });
    outgoing.end(body);
  });
}

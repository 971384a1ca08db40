import type { LookupAddress } from 'node:dns';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { PosterService } from '../../src/notifications/channels/poster.service.js';
import type { Config } from '../../src/platform/config.js';

/** Public by its number, but in what IANA has given to nobody: nothing answers there. */
const NOWHERE: LookupAddress = { address: '3000::1', family: 6 };
const INSIDE: LookupAddress = { address: '127.0.0.1', family: 4 };

describe('the poster of notices', () => {
  let inside: Server;
  let port: number;
  let connections: number;
  let asked: number;

  beforeEach(async () => {
    [connections, asked] = [0, 0];
    inside = createServer((socket) => {
      connections++;
      socket.destroy();
    });
    await new Promise<void>((listening) => inside.listen(0, '127.0.0.1', listening));
    ({ port } = inside.address() as AddressInfo);
  });
  afterEach(() => new Promise((closed) => inside.close(closed)));

  /** To a name that has these addresses at first, and only ours from then on. */
  const post = (addresses: LookupAddress[], to = `https://rebinding.example:${port}/`) => {
    const config = { webhookTargets: ['*', `http://127.0.0.1:${port}`] } as unknown as Config;
    const poster = new PosterService(config, (_name, _options, done) => {
      done(null, asked++ === 0 ? addresses : [INSIDE]);
    });
    return poster.post(to, '{}', {});
  };

  it('asks a name once: one that is public at first, and then changes its mind, leads nowhere', async () => {
    expect(await post([NOWHERE])).toMatchObject({ status: null });
    expect([asked, connections]).toEqual([1, 0]);
  });

  it.each([
    ['the public first', [NOWHERE, INSIDE]],
    ['ours first', [INSIDE, NOWHERE]],
    ['none', []],
  ])('does not choose among the addresses of a name of which one is not public: %s', async (_, addresses) => {
    expect(await post(addresses)).toEqual({ status: null, outcome: 'not a public address' });
    expect(connections).toBe(0);
  });

  it('would have found somebody listening inside', async () => {
    await post([], `http://127.0.0.1:${port}/`);
    expect(connections).toBe(1);
  });
});

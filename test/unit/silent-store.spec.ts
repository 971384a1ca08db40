import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { S3Store } from '../../src/files/s3-store.js';

describe('a store that takes the connection and never answers', () => {
  it('is given up, so that nobody’s transaction waits for it', async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => void sockets.push(socket.on('error', () => undefined))).listen(0, '127.0.0.1'); // prettier-ignore
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const store = new S3Store(`http://key:secret@127.0.0.1:${port}/bucket`, 50);
    const received = { path: '/tmp/a', sha256: Buffer.alloc(32), size: 1 };
    await expect(store.keep(received)).rejects.toMatchObject({ kind: 'unavailable', code: 'file_away' });
    expect(sockets.length).toBeGreaterThan(0);
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
});

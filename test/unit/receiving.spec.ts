import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { limitReceiving } from '../../src/platform/http/receiving.js';

describe('the time in which a request must arrive', () => {
  let server: FastifyInstance;
  let port: number;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    server = Fastify();
    limitReceiving(server, 200);
    server.addContentTypeParser('*', (_request, payload, done) => {
      let size = 0;
      payload.on('data', (piece: Buffer) => (size += piece.length));
      payload.on('end', () => done(null, size));
    });
    server.post('/json', () => 'taken');
    server.post('/file', { config: { upload: true } }, ({ body }) => `took ${String(body)}`);
    await server.listen({ host: '127.0.0.1', port: 0 });
    port = (server.server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await server?.close();
  });

  /** Announces ten bytes and sends five of them. */
  async function halfOf(path: string): Promise<Socket> {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    await once(socket, 'connect');
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: text/x\r\nContent-Length: 10\r\n\r\n12345`);
    return socket;
  }
  const answer = async (socket: Socket) => String((await once(socket, 'data'))[0]);

  it('ends for a body that trickles, and not for a file that goes on arriving', async () => {
    const file = await halfOf('/file');
    const trickle = await halfOf('/json');
    expect(await answer(trickle)).toMatch(/^HTTP\/1\.1 408 /);
    await once(trickle, 'close');
    file.write('67890');
    expect(await answer(file)).toMatch(/^HTTP\/1\.1 200 [^]*took 10$/);
  });

  it('is nobody’s business once the body is there', async () => {
    const whole = await halfOf('/json');
    whole.write('67890');
    expect(await answer(whole)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

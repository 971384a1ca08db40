import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The longest that one file may take to arrive, however slow the line; a line that falls silent is closed long before. */
export const UPLOAD_SECONDS = 15 * 60;
const REFUSAL = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/**
 * Everything but a file arrives within this time. Node knows one limit for a whole server (requestTimeout), which must be
 * a file's; a file may take as long as it goes on arriving, for a silent connection is closed by connectionTimeout.
 */
export function limitReceiving(fastify: Pick<FastifyInstance, 'addHook'>, milliseconds: number): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (!isUpload(request) && !request.raw.complete) closeUnlessReceived(request, milliseconds);
    done();
  });
}

function closeUnlessReceived({ raw }: FastifyRequest, milliseconds: number): void {
  const timer = setTimeout(() => {
    if (!raw.complete) raw.socket.end(REFUSAL, () => raw.socket.destroy());
  }, milliseconds);
  for (const event of ['end', 'close']) raw.once(event, () => clearTimeout(timer));
}

const isUpload = ({ routeOptions }: FastifyRequest) => (routeOptions.config as { upload?: boolean }).upload === true;

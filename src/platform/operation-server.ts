import { createServer, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Config } from './config.js';
import { bears } from './http/secret.js';
import { registry } from './metrics.js';
import type { ProgressService } from './progress.service.js';
import { silentJob } from './watchdog.js';

/**
 * The worker's three answers to whoever looks after it; it has no other routes, and takes nothing in. Not ready: it has
 * not progressed for its limit, or PostgreSQL is away.
 */
export async function answerOperation(config: Config, port: number, progress: ProgressService): Promise<Server> {
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    const answer = async (): Promise<void> => {
      if (request.method !== 'GET') return plain(response, 405);
      switch (request.url) {
        case '/healthz':
          return plain(response, 200);
        case '/readyz':
          return plain(response, silentJob(config.progressLimit) || !(await reads(progress)) ? 503 : 200);
        case '/metrics':
          if (config.metricsToken === null) return plain(response, 404);
          if (!bears(request.headers.authorization, config.metricsToken)) return plain(response, 401);
          response.setHeader('content-type', registry.contentType);
          response.end(await progress.metrics());
          return;
        default:
          return plain(response, 404);
      }
    };
    void answer().catch(() => plain(response, 500));
  });
  server.listen(port, config.host);
  await once(server, 'listening');
  return server;
}

const plain = (response: ServerResponse, status: number): void => void response.writeHead(status).end();

const reads = (progress: ProgressService) =>
  progress.read().then(
    () => true,
    () => false,
  );

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Config } from '../config.js';
import { program } from '../program.js';
import { openApiDocument } from './openapi.js';

/** The paths that describe the interface and therefore do not stand in its description. */
export const DOCS_PATHS = ['/api/openapi.json', '/api/docs', '/api/docs/:file'];

const FROM_PACKAGE: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/**
 * The description of the interface for programs, open to anybody, and a page for people. The page keeps to the site's
 * own content security policy: its script is a file, and nothing is asked of any third party. It can send requests, so
 * production shows it only with DOCS=true.
 */
export function serveDocs(app: NestFastifyApplication, config: Config): void {
  let document: OpenAPIObject | undefined;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/openapi.json', (_request, reply) =>
    reply.header('cache-control', 'no-cache').send((document ??= openApiDocument(app, config))),
  );
  if (!(config.docs ?? config.demo)) return;

  fastify.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  fastify.get<{ Params: { file: string } }>('/api/docs/:file', (request, reply) => {
    const { file } = request.params;
    void reply.header('cache-control', 'max-age=3600');
    if (file === 'start.js') return reply.type('text/javascript; charset=utf-8').send(START);
    const type = Object.hasOwn(FROM_PACKAGE, file) ? FROM_PACKAGE[file] : undefined;
    if (!type) return reply.callNotFound();
    return reply.type(type).send(readFileSync(join(packageFolder(), file)));
  });
}

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>API — ${program.name}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/api/docs/swagger-ui.css">
  </head>
  <body>
    <main id="page"></main>
    <noscript>The description for programs: <a href="/api/openapi.json">/api/openapi.json</a></noscript>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

/** `validatorUrl: null`: else the page would show the document to an outside service. */
const START = `SwaggerUIBundle({
  url: '/api/openapi.json', dom_id: '#page', validatorUrl: null, deepLinking: true,
  docExpansion: 'list', defaultModelsExpandDepth: 0, displayOperationId: false, persistAuthorization: false,
});
`;

/** A package of files only: it has no module to import in Node. */
function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
}

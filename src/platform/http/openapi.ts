import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Config } from '../config.js';
import { program } from '../program.js';
import { EXAMPLE_ID } from './fields.js';
import { Problem } from './problem.dto.js';
import { sessionCookieName } from './session-cookie-name.js';

/**
 * The OpenAPI 3.1 document, made from the decorators of the routes and their DTOs; nothing in it is written twice.
 * Afterwards it is completed by what the code implies: who answers a `version` sends an ETag, an `id` is a UUID.
 */
export function openApiDocument(app: INestApplication, config: Config): OpenAPIObject {
  const header = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Directive deadline tracker')
    .setDescription(ABOUT)
    .setVersion(program.version)
    .addServer(config.publicUrl)
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Programs: POST /api/v1/tokens gives the token' })
    .addCookieAuth(sessionCookieName(config), {
      type: 'apiKey',
      in: 'cookie',
      description: 'Browsers: POST /api/v1/sessions sets it; state-changing requests must come from the same site',
    })
    .build();
  const document = SwaggerModule.createDocument(app, header, {
    extraModels: [Problem],
    operationIdFactory: (controller, method) => operationId(controller, method),
  });
  for (const operation of operationsOf(document)) {
    giveEtags(operation, document);
    describeIds(operation);
  }
  document.tags = tagsOf(document);
  return document;
}

const ABOUT = `Days are \`YYYY-MM-DD\`, moments ISO 8601 with offset. Lists answer \`{items, total, page, size}\`.
Errors are \`application/problem+json\` with a stable \`code\`; the texts are in the language of \`Accept-Language\`
(kk, ru, en). Unknown fields are refused. State changes and PATCH carry \`If-Match\` with the ETag (428 without, 412
stale). An object of another region does not exist (404).`;

/** `MeetingsController.record` → `meetingsRecord`: the name that generated clients call. */
function operationId(controller: string, method: string): string {
  const noun = controller.replace(/Controller$/, '');
  return noun[0]!.toLowerCase() + noun.slice(1) + method[0]!.toUpperCase() + method.slice(1);
}

interface Operation {
  tags?: string[];
  parameters?: {
    name: string;
    in: string;
    schema?: Record<string, unknown>;
    example?: unknown;
    description?: string;
  }[];
  responses: Record<string, { headers?: object; content?: Record<string, { schema?: { $ref?: string } }> }>;
}

export function operationsOf(document: OpenAPIObject): Operation[] {
  const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
  return Object.values(document.paths).flatMap((path) =>
    methods.flatMap((method) => (path[method] ? [path[method] as unknown as Operation] : [])),
  );
}

/** As EtagInterceptor does: whatever is answered with a `version` bears it as its ETag. */
function giveEtags(operation: Operation, document: OpenAPIObject): void {
  for (const [status, response] of Object.entries(operation.responses)) {
    const reference = response.content?.['application/json']?.schema?.$ref;
    const schema = reference && document.components?.schemas?.[reference.replace('#/components/schemas/', '')];
    if (!status.startsWith('2') || !schema || !('properties' in schema) || !schema.properties?.version) continue;
    response.headers = {
      ...response.headers,
      ETag: { description: 'The version, for If-Match', schema: { type: 'string' }, example: '"3"' },
    };
  }
}

function describeIds(operation: Operation): void {
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in === 'path') parameter.example ??= parameter.schema?.example;
    if (parameter.in === 'path' && parameter.name === 'day') {
      parameter.schema = { type: 'string', format: 'date' };
      parameter.example = '2020-08-31';
    }
    if (parameter.in !== 'path' || !/^id$|Id$/.test(parameter.name)) continue;
    parameter.schema = { type: 'string', format: 'uuid' };
    parameter.example = EXAMPLE_ID;
    parameter.description ??= 'Identifier, as a list or the creating answer gave it';
  }
}

function tagsOf(document: OpenAPIObject): { name: string }[] {
  const names = new Set(operationsOf(document).flatMap((operation) => operation.tags ?? []));
  return [...names].map((name) => ({ name }));
}

import { DOCS_PATHS } from '../../src/platform/http/docs.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { sourcesUnder } from '../support/sources.js';

// The document is JSON of every shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

describe('the OpenAPI document', () => {
  let api: TestApi;
  let document: Json;
  let operations: { id: string; path: string; method: string; operation: Json }[];

  beforeAll(async () => {
    api = await startTestApi();
    document = (await api.call('GET', '/api/openapi.json')).body;
    operations = Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
      Object.entries<Json>(methods)
        .filter(([method]) => METHODS.includes(method))
        .map(([method, operation]) => ({ id: `${method.toUpperCase()} ${path}`, path, method, operation })),
    );
  });
  afterAll(() => api?.stop());

  /** Fails with the list of operations that are not as they should be. */
  function everyOperation(isRight: (one: (typeof operations)[number]) => boolean): void {
    expect(operations.filter((one) => !isRight(one)).map(({ id }) => id)).toEqual([]);
  }

  function resolve(schema: Json): Json {
    if (!schema?.$ref) return schema;
    return (schema.$ref as string)
      .slice(2)
      .split('/')
      .reduce((at, part) => at?.[part], document);
  }

  it('is OpenAPI 3.1 of this program', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Directive deadline tracker', version: expect.any(String) },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
        },
      },
    });
  });

  it('names exactly the routes that the server has', () => {
    // The pages of the site are for people, and the documentation does not describe itself.
    const served = routesOf(api).filter(
      ({ path }) => /^\/(api\/|healthz|readyz|metrics)/.test(path) && !DOCS_PATHS.includes(path),
    );
    const described = operations.map(({ id }) => id);
    expect(described.sort()).toEqual(
      served.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`).sort(),
    );
  });

  it('has no reference that leads nowhere', () => {
    const lost = [...valuesOf(document, '$ref')].filter((reference) => resolve({ $ref: reference }) === undefined);
    expect(lost).toEqual([]);
  });

  it('has one meaning for every name of a shape: of two classes of one name only one would be told of', () => {
    const names = sourcesUnder('src')
      .filter(({ path }) => path.endsWith('.dto.ts'))
      .flatMap(({ text }) => [...text.matchAll(/^export class (\w+)/gm)].map(([, name]) => name!));
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  });

  it('says null as OpenAPI 3.1 does', () => {
    expect([...valuesOf(document, 'nullable')]).toEqual([]);
  });

  it('gives every operation a summary, one tag and a readable name of its own', () => {
    everyOperation(({ operation }) => operation.summary?.length > 5 && operation.tags?.length === 1);
    everyOperation(({ operation }) => /^[a-z][A-Za-z]{3,60}$/.test(operation.operationId));
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives every success a type, unless it is empty', () => {
    everyOperation(({ operation }) => {
      const successes = Object.entries<Json>(operation.responses).filter(([status]) => status.startsWith('2'));
      return (
        successes.length === 1 &&
        successes.every(([status, { content }]) => {
          if (status === '204' || status === '202') return content === undefined;
          const types = Object.keys(content ?? {});
          return types.length > 0 && types.every((type) => content[type].schema !== undefined);
        })
      );
    });
  });

  it('tells every refusal as a problem', () => {
    everyOperation(({ operation }) =>
      Object.entries<Json>(operation.responses)
        .filter(([status]) => !status.startsWith('2'))
        .every(([, { content }]) => content['application/problem+json'].schema.$ref === '#/components/schemas/Problem'),
    );
    everyOperation(({ operation }) => operation.responses['400'] && operation.responses['503']);
    everyOperation(({ operation }) => operation.security?.length === 0 || operation.responses['401']);
  });

  it('says how to sign in, or that one need not', () => {
    const open = operations.filter(({ operation }) => operation.security?.length === 0).map(({ id }) => id);
    expect(open.sort()).toEqual([
      'GET /api/v1/about',
      'GET /api/v1/calendar/{token}.ics',
      'GET /api/v1/letters/unsubscribe/{sealed}',
      'GET /healthz',
      'GET /metrics',
      'GET /readyz',
      'POST /api/v1/bounces',
      'POST /api/v1/letters/unsubscribe/{sealed}',
      'POST /api/v1/passwords',
      'POST /api/v1/passwords/forgotten',
      'POST /api/v1/sessions',
      'POST /api/v1/tokens',
    ]);
    everyOperation(
      ({ id, operation }) =>
        open.includes(id) || JSON.stringify(operation.security) === JSON.stringify([{ bearer: [] }, { cookie: [] }]),
    );
  });

  it('tells of ETag wherever If-Match is asked for', () => {
    const asked = operations.filter(({ operation }) =>
      operation.parameters?.some(({ name }: Json) => name === 'If-Match'),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(
      asked
        .filter(({ operation }) => {
          const [status, success] = Object.entries<Json>(operation.responses).find(([code]) => code.startsWith('2'))!;
          // What is removed has no version any more.
          return (
            (status !== '204' && !success.headers?.ETag) ||
            !['409', '412', '428'].every((code) => operation.responses[code])
          );
        })
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('shows an example of every field of every request and answer', () => {
    const without = Object.entries<Json>(document.components.schemas).flatMap(([name, schema]) =>
      Object.entries<Json>(schema.properties ?? {})
        .filter(([, property]) => !hasExample(property))
        .map(([property]) => `${name}.${property}`),
    );
    expect(without).toEqual([]);
  });

  it('shows an example of every parameter in a path, and what every query parameter may be', () => {
    everyOperation(({ operation }) =>
      (operation.parameters ?? []).every(
        (parameter: Json) =>
          parameter.schema !== undefined && (parameter.in !== 'path' || parameter.example !== undefined),
      ),
    );
  });

  it('gives examples that the rules of the field itself allow', () => {
    const wrong = Object.entries<Json>(document.components.schemas).flatMap(([name, schema]) =>
      Object.entries<Json>(schema.properties ?? {})
        .filter(([, property]) => property.example !== undefined && !fits(property.example, property))
        .map(([property]) => `${name}.${property}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the page on the API for people', () => {
  it('keeps to the site’s own policy and asks nobody else', async () => {
    const api = await startTestApi();
    try {
      const page = await api.call('GET', '/api/docs');
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(page.body).not.toMatch(/https?:\/\//);
      const files = [...(page.body as string).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!);
      expect(files).toHaveLength(4);
      for (const file of files) expect((await api.call('GET', file)).status).toBe(200);
      expect((await api.call('GET', '/api/docs/package.json')).status).toBe(404);
      expect((await api.call('GET', '/api/docs/..%2fpackage.json')).status).toBe(404);
    } finally {
      await api.stop();
    }
  });

  it.each([
    [{ demo: false, docs: null }, 404],
    [{ demo: false, docs: true }, 200],
    [{ demo: true, docs: false }, 404],
  ])('is closed in production unless it is asked for: %p', async (changes, status) => {
    const api = await startTestApi({ ...changes, publicUrl: 'https://tracker.example' });
    try {
      expect((await api.call('GET', '/api/docs')).status).toBe(status);
      const { body } = await api.call('GET', '/api/openapi.json');
      expect(body.components.securitySchemes.cookie.name).toBe('__Host-session');
    } finally {
      await api.stop();
    }
  });
});

/** Fastify prints its routes as a tree; HEAD comes with every GET by itself. */
function routesOf(api: TestApi): { method: string; path: string }[] {
  const tree = api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent, part, methods] = /^([│ ]*)[├└]── (\S*) \(([A-Z, ]+)\)$/.exec(line) ?? [];
    const bare = /^([│ ]*)[├└]── (\S+)$/.exec(line);
    const depth = (indent ?? bare?.[1] ?? '').length / 4;
    if (part === undefined && !bare) return [];
    above.length = depth;
    above.push(part ?? bare![2]!);
    const path = above.join('');
    return (methods ?? '')
      .split(', ')
      .filter((method) => method && method !== 'HEAD' && path !== '*')
      .map((method) => ({ method, path }));
  });
}

function* valuesOf(at: Json, key: string): Generator<Json> {
  if (typeof at !== 'object' || at === null) return;
  for (const [name, value] of Object.entries<Json>(at)) {
    if (name === key && (typeof value !== 'object' || value === null)) yield value;
    yield* valuesOf(value, key);
  }
}

/** A reference, or a list of them, shows the examples of what it refers to. */
function hasExample(property: Json): boolean {
  const refers = (schema: Json): boolean =>
    Boolean(schema?.$ref) ||
    [...(schema?.allOf ?? []), ...(schema?.anyOf ?? []), ...(schema?.oneOf ?? [])].some(refers);
  return property.example !== undefined || refers(property) || refers(property.items);
}

function fits(example: Json, schema: Json): boolean {
  if (schema.enum) return schema.enum.includes(example);
  const types = [schema.type].flat();
  if (example === null) return types.includes('null');
  if (Array.isArray(example)) return types.includes('array') && example.every((item) => fits(item, schema.items));
  if (typeof example === 'number') {
    const whole = !types.includes('integer') || Number.isInteger(example);
    return whole && example >= (schema.minimum ?? -Infinity) && example <= (schema.maximum ?? Infinity);
  }
  if (typeof example === 'string') {
    const date = schema.format !== 'date' || /^\d{4}-\d\d-\d\d$/.test(example);
    return date && types.includes('string') && example.length <= (schema.maxLength ?? Infinity);
  }
  return typeof example !== 'boolean' || types.includes('boolean');
}

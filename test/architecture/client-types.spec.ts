import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { PROJECT_ROOT } from '../../src/platform/project-root.js';
import { startTestApi } from '../support/api.js';

const FILE = join(PROJECT_ROOT, 'src/web/client/api/schema.ts');
const HEADER =
  '// Made from the OpenAPI document of the running API by `npm run api-types`; a test compares the two.\n\n';

/** Examples and refusals are left out: every refusal is the same Problem, and the file stays a third of its size. */
function shortened(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(shortened);
  const isResponses = Object.keys(value).some((name) => /^2\d\d$/.test(name));
  const kept = Object.entries(value).filter(([name]) => name !== 'example' && !(isResponses && /^[45]/.test(name)));
  return Object.fromEntries(kept.map(([name, inner]) => [name, shortened(inner)]));
}

describe('the types that the browser application calls the API by', () => {
  it('are those of the API as it is: else run `npm run api-types`', async () => {
    const api = await startTestApi();
    try {
      const { body } = await api.call('GET', '/api/openapi.json');
      const types = HEADER + astToString(await openapiTypescript(shortened(body) as OpenAPI3));
      if (process.env.WRITE === 'api-types') writeFileSync(FILE, types);
      expect(readFileSync(FILE, 'utf8') === types).toBe(true);
    } finally {
      await api.stop();
    }
  });
});

import { getMetadataArgsStorage } from 'typeorm';
import { ENTITIES } from '../../src/data-source.js';
import { ACCESS_TABLE, type AccessRow } from '../support/access-table.js';
import { askRoute } from '../support/asking.js';
import { startScene, type Scene } from '../support/scene.js';
import { snapshot } from '../support/snapshot.js';

/** `LOAD=full` sends every column by itself, as the scorecard asks (C4); else forty of them go together. */
const FULL = process.env.LOAD === 'full';
const AT_ONCE = FULL ? 1 : 40;
if (FULL) jest.setTimeout(600_000);

/** Every column of every entity, as the program and as the database names it. */
const COLUMNS = [
  ...new Set(
    getMetadataArgsStorage()
      .columns.filter(({ target }) => (ENTITIES as readonly unknown[]).includes(target))
      .flatMap(({ propertyName, options }) => [propertyName, options.name ?? propertyName]),
  ),
].sort();

interface Schema {
  $ref?: string;
  type?: string;
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
}
type Fields = Record<string, unknown>;

/** An object within the body: where it stands, and what may stand in it. */
interface Place {
  readonly path: string;
  readonly known: readonly string[];
  /** The body with this in the object, beside what is in it anyway. */
  readonly filled: (more: Fields) => Fields;
}

describe('no request sets what it is not asked for', () => {
  let scene: Scene;
  let schemas: Record<string, Schema>;
  let operations: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;

  beforeAll(async () => {
    scene = await startScene();
    const { body } = await scene.api.call('GET', '/api/openapi.json');
    schemas = body.components.schemas;
    operations = body.paths;
  });
  afterAll(() => scene?.api.stop());

  const resolve = (schema: Schema | undefined): Schema | undefined => {
    const named = schema?.$ref ?? schema?.allOf?.[0]?.$ref;
    return named ? schemas[named.split('/').at(-1)!] : schema;
  };

  function bodySchema(route: string): Schema | undefined {
    const [method, path] = route.split(' ') as [string, string];
    const operation = operations[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    return resolve(operation?.requestBody?.content['application/json']?.schema);
  }

  /** The body itself, and each object that may stand in it; of a list, its first. */
  function placesIn(schema: Schema, given: Fields, path = '', filled: Place['filled'] = (more) => more): Place[] {
    const known = Object.keys(schema.properties ?? {});
    const own: Place = { path, known, filled: (more) => filled({ ...given, ...more }) };
    const inner = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
      const isList = property.type === 'array';
      const type = resolve(isList ? property.items : property);
      if (!type?.properties || path.split('.').length > 3) return [];
      const value = isList ? (given[name] as Fields[] | undefined)?.[0] : (given[name] as Fields | undefined);
      const put: Place['filled'] = (more) => own.filled({ [name]: isList ? [more] : more });
      return placesIn(type, value ?? {}, `${path}${name}.${isList ? '0.' : ''}`, put);
    });
    return [own, ...inner];
  }

  const write = async (route: string, row: AccessRow, body: unknown) => {
    const ofOthers = row.recipient.startsWith('2') ? scene.a : scene.administrator;
    const as = row.office.startsWith('403') ? ofOthers : scene.office;
    return askRoute(scene.api, route, row, { as, id: row.object && scene.own[row.object], body });
  };

  const WRITES = Object.entries(ACCESS_TABLE).filter(([route, row]) => !route.startsWith('GET ') && row.body);

  it('is tried with every column there is', () => {
    expect(COLUMNS).toEqual(
      expect.arrayContaining(['effectiveDay', 'effective_day', 'state', 'version', 'granted_day']),
    );
    expect(COLUMNS.length).toBeGreaterThan(300);
  });

  it.each(WRITES)('%s refuses every column that is no field of it, in every object of its body', async (route, row) => {
    const before = await snapshot(scene.api);
    for (const { path, known, filled } of placesIn(bodySchema(route)!, row.body!(0) as Fields)) {
      const unknown = COLUMNS.filter((column) => !known.includes(column));
      for (let first = 0; first < unknown.length; first += AT_ONCE) {
        const columns = unknown.slice(first, first + AT_ONCE);
        const answer = await write(route, row, filled(Object.fromEntries(columns.map((column) => [column, 'x']))));
        const refused = (answer.body.errors as { field: string; code: string }[] | undefined)
          ?.filter(({ code }) => code === 'unknown_field')
          .map(({ field }) => field)
          .sort();
        expect({ status: answer.status, refused }).toEqual({
          status: 400,
          refused: columns.map((name) => path + name),
        });
      }
    }
    expect(await snapshot(scene.api)).toEqual(before);
  });

  it.each(WRITES)('%s refuses the names that every object has by inheritance', async (route, row) => {
    const before = await snapshot(scene.api);
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      for (const { filled } of placesIn(bodySchema(route)!, row.body!(0) as Fields)) {
        const text = JSON.stringify(filled({ inherited: { isAdmin: true } })).replace('"inherited"', `"${name}"`);
        const { status } = await write(route, row, text);
        expect({ name, status }).toEqual({ name, status: 400 });
      }
    }
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
    expect(await snapshot(scene.api)).toEqual(before);
  });
});

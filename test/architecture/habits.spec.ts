import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getMetadataArgsStorage } from 'typeorm';
import { ENTITIES, MIGRATIONS } from '../../src/data-source.js';
import { PROJECT_ROOT } from '../../src/platform/project-root.js';
import { nodesOf, placeOf, sourcesUnder, ts, type Source } from '../support/sources.js';

const program = sourcesUnder('src');
const migrations = sourcesUnder('migrations');
const tests = sourcesUnder('test');

const places = (sources: readonly Source[], matches: (node: ts.Node) => boolean) =>
  sources.flatMap((source) => [...nodesOf(source.tree)].filter(matches).map((node) => placeOf(source, node)));
const isText = (node: ts.Node, text: string) => ts.isPropertyAccessExpression(node) && node.getText() === text;
const isCallOf = (node: ts.Node, ...names: string[]) =>
  ts.isCallExpression(node) &&
  names.includes(
    ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText(),
  );

describe('the habits of the house', () => {
  it('process.env is read in platform/config.ts only', () => {
    const offences = places(program, (node) => isText(node, 'process.env'));
    // run-command hands PATH and the temporary folder on to initdb and pg_ctl; it reads no setting of ours.
    const allowed = /^src\/platform\/config\.ts|^src\/demo\/embedded\/run-command\.ts/;
    expect(offences.filter((place) => !allowed.test(place))).toEqual([]);
  });

  it('there are no barrels', () => {
    expect([...program, ...tests].map(({ path }) => path).filter((path) => basename(path) === 'index.ts')).toEqual([]);
    expect(places(program, (node) => ts.isExportDeclaration(node) && !node.exportClause)).toEqual([]);
  });

  it('there is no forwardRef, no default export and no synchronize', () => {
    expect(places(program, (node) => isCallOf(node, 'forwardRef'))).toEqual([]);
    expect(places(program, (node) => ts.isExportAssignment(node))).toEqual([]);
    expect(
      places(
        [...program, ...tests],
        (node) =>
          ts.isPropertyAssignment(node) &&
          node.name.getText() === 'synchronize' &&
          node.initializer.kind === ts.SyntaxKind.TrueKeyword,
      ),
    ).toEqual([]);
    expect(places([...program, ...migrations], (node) => isCallOf(node, 'synchronize'))).toEqual([]);
  });

  it('orderBy gets literals or an allow-list map, never a variable', () => {
    const offences = places(program, (node) => {
      if (!isCallOf(node, 'orderBy', 'addOrderBy')) return false;
      const call = node as ts.CallExpression;
      // Our own orderBy(sort, MAP, …) of platform/sort.ts is a plain function; TypeORM's are methods.
      if (!ts.isPropertyAccessExpression(call.expression)) {
        const [, map] = call.arguments;
        return !(map && ts.isIdentifier(map) && /^[A-Z_]+$/.test(map.text));
      }
      return !call.arguments.every((argument) => ts.isStringLiteral(argument));
    });
    expect(offences).toEqual([]);
  });

  it('every test runs: nothing is skipped (but for what a machine cannot do), focused or left to do', () => {
    const offences = places(
      tests,
      (node) =>
        (ts.isPropertyAccessExpression(node) &&
          ['describe', 'it', 'test'].includes(node.expression.getText()) &&
          ['skip', 'only', 'todo'].includes(node.name.text) &&
          !ts.isConditionalExpression(node.parent)) ||
        (ts.isCallExpression(node) && ['xit', 'fit', 'xdescribe', 'fdescribe'].includes(node.expression.getText())),
    );
    expect(offences).toEqual([]);
  });

  it('lists the migrations that lie in migrations/, in their order, each under its own name', () => {
    const files = readdirSync(join(PROJECT_ROOT, 'migrations')).sort();
    const listed = MIGRATIONS.map((Migration) => new Migration().name);
    const byFile = files.map((file) => {
      const [stamp, ...words] = basename(file, '.ts').split('-');
      return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('') + stamp;
    });
    expect(listed).toEqual(byFile);
    expect(MIGRATIONS.map(({ name }) => name)).toEqual(listed);
  });

  it('lists the entities that stand in *.entity.ts', () => {
    const classes = program
      .filter(({ path }) => path.endsWith('.entity.ts'))
      .flatMap(({ tree }) => [...nodesOf(tree)])
      .filter(ts.isClassDeclaration)
      .filter((node) => ts.getDecorators(node)?.some((each) => each.getText().startsWith('@Entity(')))
      .map((node) => node.name!.text);
    expect(ENTITIES.map(({ name }) => name).sort()).toEqual(classes.sort());
    const known = new Set(getMetadataArgsStorage().tables.map(({ target }) => target));
    expect(ENTITIES.filter((entity) => !known.has(entity))).toEqual([]);
  });
});

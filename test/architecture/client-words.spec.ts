import { join } from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../../src/platform/project-root.js';
import { en as office } from '../../src/web/client/words/office-en.js';
import { nodesOf, sourcesUnder } from '../support/sources.js';

const CLIENT = join(PROJECT_ROOT, 'src/web/client');
const MASTER = /\/words\/(office-)?en\.ts$/;
/** The texts, and what loads them whole. */
const NO_READER = /\/words\/(?!format\.)/;

const { config } = ts.readConfigFile(join(CLIENT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
  config: object;
};
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, CLIENT);

/** Where the words say `name: …`: as the compiler follows it from wherever it is read. */
function wordsInUse(program: ts.Program): ReadonlySet<ts.Node> {
  const checker = program.getTypeChecker();
  const used = new Set<ts.Node>();
  const use = (symbol: ts.Symbol | undefined) => symbol?.declarations?.forEach((node) => used.add(node));
  const useAllOf = (group: ts.Node) => [...nodesOf(group)].filter(ts.isPropertyAssignment).forEach((node) => used.add(node)); // prettier-ignore
  const groupOf = (type: ts.Type | undefined) =>
    type?.getSymbol()?.declarations?.find((node) => ts.isObjectLiteralExpression(node) && isMaster(node));

  /** Read by a computed name: those that the name may have; handed on as a whole to whoever does not know it: all. */
  const useOf = (node: ts.Expression) => {
    const type = checker.getTypeAtLocation(node);
    const group = groupOf(type);
    if (!group) return;
    if (ts.isElementAccessExpression(node.parent) && node.parent.expression === node) {
      const name = checker.getTypeAtLocation(node.parent.argumentExpression);
      const names = name.isUnion() ? name.types : [name];
      if (names.every((each) => each.isStringLiteral()))
        return names.forEach((each) => use(type.getProperty(each.value)));
    } else if (groupOf(checker.getContextualType(node)) === group) return;
    useAllOf(group);
  };

  for (const file of program
    .getSourceFiles()
    .filter((each) => each.fileName.startsWith(CLIENT) && !NO_READER.test(each.fileName))) {
    for (const node of nodesOf(file)) {
      if (ts.isPropertyAccessExpression(node)) use(checker.getSymbolAtLocation(node.name));
      if (ts.isBindingElement(node) && !node.dotDotDotToken)
        use(checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText()));
      if ((ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) && isReadWhole(node)) useOf(node);
    }
  }
  return used;
}

const isMaster = (node: ts.Node) => MASTER.test(node.getSourceFile().fileName);

/** Not the name of something or of a type, nor the left of a point, nor taken apart or named anew, nor what an effect depends on. */
function isReadWhole(node: ts.Node): boolean {
  const { parent } = node;
  return !(
    ts.isPropertyAccessExpression(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isBindingElement(parent) ||
    ts.isParameter(parent) ||
    ts.isTypeReferenceNode(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isJsxAttribute(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isImportSpecifier(parent) ||
    ts.isArrayLiteralExpression(parent)
  );
}

function unused(of: ts.Node, used: ReadonlySet<ts.Node>, path: string): string[] {
  if (ts.isArrowFunction(of) || ts.isAsExpression(of)) return [];
  if (!ts.isPropertyAssignment(of)) return of.getChildren().flatMap((inner) => unused(inner, used, path));
  const own = `${path}${of.name.getText()}`;
  return used.has(of) ? unused(of.initializer, used, `${own}.`) : [own];
}

describe('the words of the browser application', () => {
  it('are all read by some page: a text that nobody sees is taken out', () => {
    const program = ts.createProgram(fileNames, { ...options, noEmit: true, skipLibCheck: true });
    const used = wordsInUse(program);
    expect(used.size).toBeGreaterThan(500);
    expect(
      program
        .getSourceFiles()
        .filter(isMaster)
        .flatMap((file) => unused(file, used, '')),
    ).toEqual([]);
  });

  it('name every field that the log of the register may hold', () => {
    const named = sourcesUnder('src')
      .filter(({ path }) => path.endsWith('.service.ts'))
      .flatMap(({ tree }) => [...nodesOf(tree)].filter(ts.isPropertyAssignment))
      .filter(({ name }) => ['before', 'after', 'about'].includes(name.getText()))
      .flatMap(({ initializer }) => (ts.isObjectLiteralExpression(initializer) ? [...initializer.properties] : []))
      .flatMap(({ name }) => (name ? [name.getText()] : []));
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((name) => office.audit.fields[name] === undefined)).toEqual([]);
  });
});

import { LANGUAGES, type Language } from '../../src/shared/words/language.js';
import { wordsIn } from '../../src/shared/words/words.js';
import { TRANSITIONS } from '../../src/tasks/task-lifecycle.js';
import { nodesOf, sourcesUnder, ts } from '../support/sources.js';

/** Whatever `historySentence` fills in: the names of the object that it gives to `fill`. */
const PLACES = sourcesUnder('src')
  .filter(({ path }) => path === 'src/audit/history-sentence.ts')
  .flatMap(({ tree }) => [...nodesOf(tree)])
  .flatMap((node) => (ts.isObjectLiteralExpression(node) ? [...node.properties] : []))
  .flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));

const actionsIn = (language: Language): Record<string, string> => {
  const { history, audit } = wordsIn(language);
  return { ...history.actions, ...audit.actions };
};
const placesIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort();

/** Every text that stands where the log is told what was done: `action: 'x'`, `action: a ? 'x' : 'y'`, `const action = …`. */
function recorded(): Set<string> {
  const found = new Set<string>(Object.keys(TRANSITIONS));
  const known = actionsIn('en');
  for (const { tree } of sourcesUnder('src')) {
    for (const node of nodesOf(tree)) {
      if (ts.isStringLiteral(node) && Object.hasOwn(known, node.text) && !isName(node)) found.add(node.text);
    }
  }
  return found;
}
const isName = (node: ts.StringLiteral) => ts.isImportDeclaration(node.parent) || ts.isLiteralTypeNode(node.parent);

describe('the sentences of the log', () => {
  it('are there for each action that the program can record, and for no other', () => {
    expect(Object.keys(actionsIn('en')).sort()).toEqual([...recorded()].sort());
  });

  it.each(LANGUAGES)('are whole in %s: each place in them is one that can be filled', (language) => {
    const wrong = Object.entries(actionsIn(language)).filter(
      ([, text]) =>
        placesIn(text).some((place) => !PLACES.includes(place)) || /[{}]/.test(text.replace(/\{\w+\}/g, '')),
    );
    expect(wrong).toEqual([]);
  });

  it('say the same in each language: who, whom, from what to what', () => {
    const places = (language: Language) =>
      Object.fromEntries(Object.entries(actionsIn(language)).map(([action, text]) => [action, placesIn(text)]));
    expect(places('ru')).toEqual(places('en'));
    expect(places('kk')).toEqual(places('en'));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../../src/platform/project-root.js';
import { LANGUAGES } from '../../src/shared/words/language.js';
import { wordsIn } from '../../src/shared/words/words.js';
import { NOT_A_BUTTON, TASK_VERBS } from '../../src/tasks/task-verbs.js';
import { help as helpEn } from '../../src/web/client/help/en.js';
import { help as helpKk } from '../../src/web/client/help/kk.js';
import { help as helpRu } from '../../src/web/client/help/ru.js';
import { linesOf } from '../../src/web/client/help/lines-of.js';
import { en } from '../../src/web/client/words/en.js';
import { kk } from '../../src/web/client/words/kk.js';
import { en as officeEn } from '../../src/web/client/words/office-en.js';
import { kk as officeKk } from '../../src/web/client/words/office-kk.js';
import { ru as officeRu } from '../../src/web/client/words/office-ru.js';
import { ru } from '../../src/web/client/words/ru.js';
import { nodesOf } from '../support/sources.js';

const CLIENT = 'src/web/client';
/** With the files of words that come later: the office's own pages, the help of every page. */
const ALL = {
  kk: { ...kk, officePages: officeKk, help: helpKk },
  ru: { ...ru, officePages: officeRu, help: helpRu },
  en: { ...en, officePages: officeEn, help: helpEn },
};

interface Parsed {
  path: string;
  tree: ts.SourceFile;
}

const files: Parsed[] = readdirSync(join(PROJECT_ROOT, CLIENT), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => {
    const path = join(CLIENT, name);
    const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const text = readFileSync(join(PROJECT_ROOT, path), 'utf8');
    return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, kind) };
  });

const place = ({ path, tree }: Parsed, node: ts.Node) =>
  `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText().trim()}`;

/** Every text of a tree of words with its path; the functions are called with some numbers. */
function texts(of: unknown, path = ''): [path: string, text: string][] {
  if (typeof of === 'string') return [[path, of]];
  if (typeof of === 'function') {
    return [0, 1, 2, 5, 21].map((n) => [`${path}(${n})`, (of as (n: number) => string)(n)]);
  }
  return Object.entries(of as object).flatMap(([name, inner]) => texts(inner, path ? `${path}.${name}` : name));
}

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

/** The sign of a number is a word, too: English has “No.” for it. */
const hasWords = (text: string) => /\p{L}{2,}|№/u.test(text);
const SPOKEN = /^(title|label|placeholder|description|alt|aria-label|lead|message|text)$/;

/** Does this piece of text come before somebody’s eyes or ears? Followed outwards to where it is used. */
function isSpoken(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return SPOKEN.test(parent.name.getText());
  // A single small word as a property is a key of the word files.
  if (ts.isPropertyAssignment(parent))
    return SPOKEN.test(parent.name.getText()) && !/^'[a-z]\w*'$/.test(node.getText());
  if (ts.isJsxElement(parent) || ts.isJsxFragment(parent)) return ts.isJsxExpression(node);
  if (ts.isCallExpression(parent)) return parent.expression.getText() === 'announce' && parent.arguments[0] === node;
  if (ts.isConditionalExpression(parent)) return node !== parent.condition && isSpoken(parent);
  if (ts.isBinaryExpression(parent)) {
    const passes = [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken]; // prettier-ignore
    return passes.includes(parent.operatorToken.kind) && isSpoken(parent);
  }
  const wraps = ts.isJsxExpression(parent) || ts.isTemplateExpression(parent) || ts.isTemplateSpan(parent) || ts.isParenthesizedExpression(parent); // prettier-ignore
  return wraps && isSpoken(parent);
}

describe('the words of the browser application', () => {
  it.each(['kk', 'ru'] as const)('say in %s everything that they say in English, with the same places', (language) => {
    const own = new Map(texts(ALL[language]));
    const english = texts(ALL.en);
    expect([...own.keys()]).toEqual(english.map(([path]) => path));
    expect(english.filter(([path, text]) => `${places(own.get(path)!)}` !== `${places(text)}`)).toEqual([]);
  });

  it('are never empty, and no English one was left in another language', () => {
    expect(LANGUAGES.flatMap((language) => texts(ALL[language])).filter(([, text]) => text.trim() === '')).toEqual([]);
    // What is written alike everywhere: names of languages, and texts of signs and places alone.
    const alike = /^application\.languages\.|^report\.(dropHint|dayFormat)$/;
    const english = new Map(texts(ALL.en));
    const left = [...texts(ALL.ru), ...texts(ALL.kk)].filter(
      ([path, text]) =>
        text === english.get(path) && /[A-Za-z]{2}/.test(text.replace(/\{\w+\}/g, '')) && !alike.test(path),
    );
    expect(left).toEqual([]);
  });

  it('name the states as the API’s own texts do', () => {
    for (const language of LANGUAGES) expect(ALL[language].states).toEqual(wordsIn(language).states);
  });

  it('count as each language does', () => {
    expect([1, 2, 5, 21].map(ru.days.late)).toEqual([
      'просрочено на 1 рабочий день',
      'просрочено на 2 рабочих дня',
      'просрочено на 5 рабочих дней',
      'просрочено на 21 рабочий день',
    ]);
    expect([1, 2].map(en.days.left)).toEqual(['1 working day left', '2 working days left']);
    expect([1, 5].map(kk.days.left)).toEqual(['1 жұмыс күні қалды', '5 жұмыс күні қалды']);
  });

  it('stand in the word files alone: no component has a text of its own', () => {
    const literals = files
      .filter(({ path }) => !/\/(words|help)\/|schema\.ts$/.test(path))
      .flatMap((file) =>
        [...nodesOf(file.tree)]
          .filter((node) => {
            if (ts.isJsxText(node)) return hasWords(node.text);
            const isPiece = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node); // prettier-ignore
            return isPiece && hasWords(node.text) && (/\p{Script=Cyrillic}|№/u.test(node.text) || isSpoken(node));
          })
          .map((node) => place(file, node)),
      );
    // The names of keys are on the keys; what answers without a problem of ours is told by its number.
    expect(literals.filter((each) => !/: (Ctrl K|`HTTP \$\{)$/.test(each))).toEqual([]);
  });
});

describe('the browser application', () => {
  it('takes from the server’s folders only contracts and what computes without it', () => {
    const PURE = [
      'src/files/file-limits.js',
      'src/shared/register-zone.js',
      'src/shared/words/dotted-date.js',
      'src/shared/words/fill.js',
      'src/shared/words/language.js',
    ];
    const outside = files.flatMap(({ path, tree }) =>
      tree.statements
        .filter((node) => ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
        .flatMap((node) =>
          node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : [],
        )
        .filter((from) => from.startsWith('.'))
        .map((from) => resolve('/', path, '..', from).slice(1))
        .filter((file) => !file.startsWith(`${CLIENT}/`) && !file.endsWith('.contract.js') && !PURE.includes(file))
        .map((file) => `${path} imports ${file}`),
    );
    expect(outside).toEqual([]);
  });

  it('has a place on the page of a task for every verb that may be open on it', () => {
    const asked = new Set(
      files
        .filter(({ path }) => path.startsWith(`${CLIENT}/task/`))
        .flatMap(({ tree }) => [...nodesOf(tree)].filter(ts.isStringLiteral).map(({ text }) => text)),
    );
    const buttons = TASK_VERBS.filter((verb) => !NOT_A_BUTTON.includes(verb));
    expect(buttons.filter((verb) => !asked.has(verb))).toEqual([]);
  });

  it('has help for every page of somebody signed in', () => {
    const paths = files.flatMap(({ tree }) =>
      [...nodesOf(tree)]
        .filter(ts.isPropertyAssignment)
        .filter(({ name }) => name.getText() === 'path')
        .flatMap(({ initializer }) => (ts.isStringLiteral(initializer) ? initializer.text : []))
        .filter((path) => path.startsWith('/') && path !== '/sign-in' && path !== '/password'),
    );
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !linesOf(helpEn, path)?.length)).toEqual([]);
  });

  it('keeps to files of a size that is understood at first reading', () => {
    const large = files.filter(
      ({ path, tree }) =>
        !/\/(words|help)\/|schema\.ts$/.test(path) && tree.getLineAndCharacterOfPosition(tree.end).line > 200,
    );
    expect(large.map(({ path }) => path)).toEqual([]);
  });
});

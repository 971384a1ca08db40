import { join } from 'node:path';
import { COMPLAINTS, NUMBERED } from '../complaints.js';
import { nodesOf, parse, ts } from '../support/sources.js';

/** What a file's tests are called, with the rows of their own tables: those that run, so none skipped, and no comment. */
function titlesIn(path: string): string[] {
  const calls = [...nodesOf(parse(path).tree)].filter(ts.isCallExpression);
  const skipped = calls.filter(({ expression }) => /^(describe\.skip|xdescribe)\b/.test(expression.getText()));
  return calls
    .filter(({ expression }) => /^(it|test)(\.each\b.*)?$/s.test(expression.getText()))
    .filter(({ pos }) => !skipped.some((group) => group.pos < pos && pos < group.end))
    .flatMap(({ expression, arguments: [title] }) => [...nodesOf(expression), ...(title ? [title] : [])])
    .flatMap((node) => (ts.isStringLiteralLike(node) ? [node.text] : []));
}

describe('the table of complaints', () => {
  it.each(COMPLAINTS.map((row) => [row[0], row] as const))('no. %i names a test that runs', (_, [, , file, title]) => {
    expect(titlesIn(join('test', `${file}.spec.ts`)).join('\n')).toContain(title);
  });

  it('has a line for every number, once', () => {
    const numbers = COMPLAINTS.map(([number]) => number);
    expect(numbers).toEqual(Array.from({ length: NUMBERED }, (_, index) => index + 1));
  });
});

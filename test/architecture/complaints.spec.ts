import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPLAINTS, NUMBERED } from '../complaints.js';

describe('the table of complaints', () => {
  it.each(COMPLAINTS.map((row) => [row[0], row] as const))(
    'no. %i names a test that exists',
    (_, [, , file, title]) => {
      const source = readFileSync(join(process.cwd(), 'test', `${file}.spec.ts`), 'utf8');
      expect(source).toContain(title);
    },
  );

  it('has a line for every number, once', () => {
    const numbers = COMPLAINTS.map(([number]) => number);
    expect(numbers).toEqual(Array.from({ length: NUMBERED }, (_, index) => index + 1));
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '../../src/platform/config.js';
import { TRANSITIONS } from '../../src/tasks/task-lifecycle.js';

const README = readFileSync(join(process.cwd(), 'README.md'), 'utf8');
const MANIFEST = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as { scripts: object };

/** The cells of the table under a heading, without its head. */
function table(heading: string): string[][] {
  const section = README.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => row.slice(1, -1).split('|').map((cell) => cell.trim())); // prettier-ignore
}

describe('the README', () => {
  it('lists every setting with its rule and default', () => {
    const settings = Object.values(SETTINGS).map(({ variable, meaning, rule, byDefault }) => [
      `\`${variable}\``,
      meaning,
      rule,
      byDefault === undefined ? '(must be set)' : byDefault === '' ? '(none)' : `\`${byDefault}\``,
    ]);
    expect(table('Settings')).toEqual(settings);
  });

  it('tells a task’s life as task-lifecycle.ts knows it', () => {
    const steps = Object.entries(TRANSITIONS).flatMap(([verb, transitions]) =>
      transitions.map(({ from, to, by, only }) => [
        verb,
        from.join(', '),
        to === 'same' ? '(the same)' : to,
        by,
        only ?? '',
      ]),
    );
    expect(table("A task's life")).toEqual(steps);
  });

  it('names only commands that exist', () => {
    const named = [...README.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script!);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((script) => !Object.hasOwn(MANIFEST.scripts, script))).toEqual([]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/platform/project-root.js';
import { sourcesUnder } from '../support/sources.js';

/** The one line under that heading of the README. */
function storyOrder(): string[] {
  const readme = readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8');
  const line = /^## The story order\n+(?:[^\n#]*\n)*?([^\n#]*·[^\n]*)/m.exec(readme)?.[1];
  return line?.split('·').map((name) => name.replaceAll('`', '').trim()) ?? [];
}

describe('the story order', () => {
  const order = storyOrder();
  const sources = sourcesUnder('src');

  it('stands in the README, each folder once', () => {
    expect(order.length).toBeGreaterThan(10);
    expect(new Set(order).size).toBe(order.length);
  });

  it('names every folder of the sources', () => {
    const folders = readdirSync(join(PROJECT_ROOT, 'src'), { withFileTypes: true }).filter((e) => e.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !order.includes(name))).toEqual([]);
  });

  it('is kept: a folder imports only itself and folders to its left', () => {
    const folderOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1];
    const offences = sources.flatMap(({ path, imports }) => {
      const own = folderOf(path);
      if (own === undefined) return []; // the roots (main, worker, data-source …) put everything together
      return imports
        .filter(({ file }) => file !== undefined)
        .filter(({ file }) => {
          const other = folderOf(file!);
          return other === undefined || order.indexOf(other) > order.indexOf(own);
        })
        .map(({ file }) => `${path} imports ${file}`);
    });
    expect(offences).toEqual([]);
  });

  it('has no loose ends: what is imported exists', () => {
    const missing = sources.flatMap(({ path, imports }) =>
      imports.filter(({ file }) => file && !existsSync(join(PROJECT_ROOT, file))).map(({ from }) => `${path}: ${from}`),
    );
    expect(missing).toEqual([]);
  });
});

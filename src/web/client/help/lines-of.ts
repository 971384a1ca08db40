import type { Help } from './en.js';

/** The page's own lines, else those of the section that it stands in; none where nobody is meant to be. */
export function linesOf({ pages }: Help, path: string): readonly string[] | undefined {
  const all: Partial<Record<string, readonly string[]>> = pages;
  return all[path] ?? all[`/${path.split('/')[1]}`];
}

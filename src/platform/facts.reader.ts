import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { PROJECT_ROOT } from './project-root.js';

/** A table of facts from the project's data/ folder: a row an object, an empty cell null. */
export function readFacts<Row extends Record<string, string | null>>(file: string): Row[] {
  return parse(readFileSync(join(PROJECT_ROOT, 'data', file)), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    cast: (value, { header }) => (!header && value === '' ? null : value),
  }) as unknown as Row[];
}

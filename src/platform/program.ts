import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './project-root.js';

/** Name and version of this program, from package.json. */
export const program = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as Readonly<
  Record<'name' | 'version', string>
>;

/** Second half of `npm run letters`: what every letter reads like, beside the look just compiled. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { SNAPSHOTS, snapshots } from './snapshots.js';

await rm(SNAPSHOTS, { recursive: true, force: true });
await mkdir(SNAPSHOTS, { recursive: true });
for (const [file, content] of snapshots()) await writeFile(file, content);

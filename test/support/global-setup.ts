import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import type { EmbeddedDatabase } from '../../src/demo/embedded/embedded-database.js';

const PREFIX = 'tracker-test-';

declare global {
  /** Handed from global-setup to global-teardown, which jest runs in the same process. */
  var testServer: { database: EmbeddedDatabase; folder: string } | undefined;
}

/**
 * One PostgreSQL for a whole jest run, on a free port, in a folder of its own. TEST_DATABASE_SERVER_URL tells the test
 * files where it is; given from outside, that server is used instead and nothing is started.
 */
export default async function globalSetup(): Promise<void> {
  if (!process.env.TEST_DATABASE_SERVER_URL) await startServer();
}

async function startServer(): Promise<void> {
  const { removeEmbeddedData, startEmbeddedDatabase } = loadSource<
    typeof import('../../src/demo/embedded/embedded-database.js')
  >('../../src/demo/embedded/embedded-database.ts');
  await sweep(removeEmbeddedData);
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  try {
    // As root the server runs as another user, who must be able to enter.
    await chmod(folder, 0o711);
    const database = await startEmbeddedDatabase({ folder, durable: false, report: () => undefined });
    globalThis.testServer = { database, folder };
    process.env.TEST_DATABASE_SERVER_URL = database.url('owner', 'postgres');
  } catch (problem) {
    await rm(folder, { recursive: true, force: true });
    throw problem;
  }
}

/** A run that was killed leaves a server and a folder behind; the next one clears them away. Living runs refuse. */
async function sweep(removeData: (folder: string) => Promise<void>): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const folder of names.map((name) => join(tmpdir(), name))) {
    // Without its lock file a folder is just being made by another run.
    if (!existsSync(join(folder, 'instance.json'))) continue;
    await removeData(folder)
      .then(() => rm(folder, { recursive: true, force: true }))
      .catch(() => undefined);
  }
}

/**
 * Loads a source file by its path from here. jest applies moduleNameMapper to test files but not to this one, so the
 * './x.js' that TypeScript's nodenext writes for x.ts has to be found by hand.
 */
function loadSource<T>(path: string): T {
  type Resolve = (request: string, parent?: { filename?: string }, ...rest: unknown[]) => string;
  const loader = Module as unknown as { _resolveFilename: Resolve };
  const original = loader._resolveFilename;
  loader._resolveFilename = (request, parent, ...rest) => {
    const source = /^\.{1,2}\/.*\.js$/.test(request) ? request.replace(/\.js$/, '.ts') : undefined;
    const file = source && parent?.filename ? resolve(dirname(parent.filename), source) : undefined;
    return original.call(loader, file && existsSync(file) ? file : request, parent, ...rest);
  };
  try {
    return createRequire(__filename)(path) as T;
  } finally {
    loader._resolveFilename = original;
  }
}

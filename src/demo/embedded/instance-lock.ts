import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';

import { processIdentity } from './process-identity.js';
import { StartProblem } from '../start-problem.js';

interface Holder {
  pid: number;
  /** See processIdentity. */
  identity: string;
}

/**
 * One Node process a data folder. Owns the lock file; a lock whose process has died (kill -9, power cut) is taken over.
 * Never touches a lock whose process lives. Answers the function that lets go.
 */
export async function takeLock(file: string, folder: string): Promise<() => Promise<void>> {
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? '' });
  for (;;) {
    const draft = `${file}.${randomUUID()}`;
    try {
      await writeFile(draft, mine);
      // link() both fails on an existing name and shows the content at once: no reader sees half a lock.
      await link(draft, file);
      return () => release(file, mine);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      await rm(draft, { force: true });
    }
    const found = await contentOf(file);
    if (found === undefined) continue;
    const holder = living(found);
    if (holder) throw alreadyRunning(holder, folder);
    await setAside(file, found);
  }
}

/** Of two processes that find the same dead lock one may have replaced it already: then its lock is put back. */
async function setAside(file: string, dead: string): Promise<void> {
  const aside = `${file}.${randomUUID()}.dead`;
  try {
    await rename(file, aside);
    if ((await contentOf(aside)) !== dead) await link(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function release(file: string, mine: string): Promise<void> {
  if ((await contentOf(file)) === mine) await rm(file, { force: true });
}

function living(content: string): Holder | undefined {
  try {
    const holder = JSON.parse(content) as Holder;
    return processIdentity(holder.pid) === holder.identity ? holder : undefined;
  } catch {
    return undefined;
  }
}

function contentOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

function alreadyRunning(holder: Holder, folder: string): StartProblem {
  const who = holder.pid === process.pid ? 'this very process' : `process ${holder.pid}`;
  return new StartProblem(
    'already-running',
    `The data folder ${folder} is in use by ${who}: stop that one first (Ctrl-C in its window), then start again.`,
  );
}

import { runInThisContext } from 'node:vm';

/**
 * Does some work as if the server lived in that time zone. Jest gives a test a copy of `process.env`, which changes
 * nothing: the real one is asked for.
 */
export async function inServerZone<Result>(zone: string, work: () => Promise<Result>): Promise<Result> {
  const { env } = runInThisContext('process') as NodeJS.Process;
  const own = env.TZ;
  env.TZ = zone;
  try {
    const lives = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (lives !== zone) throw new Error(`The server lives in ${lives} instead of ${zone}`);
    return await work();
  } finally {
    if (own === undefined) delete env.TZ;
    else env.TZ = own;
  }
}

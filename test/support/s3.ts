import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { makeTempFolder, removeTempFolder } from './temp-folder.js';

interface S3rver {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}

// The package brings no types, and jest runs CommonJS.
const Server = createRequire(__filename)('s3rver') as new (options: object) => S3rver;

export interface TestBucket {
  /** For the setting FILES_BUCKET. */
  address: string;
  stop(): Promise<void>;
}

/** A server that speaks S3 over HTTP, with one bucket, on a free port; it checks signatures. */
export async function startBucket(): Promise<TestBucket> {
  const directory = await makeTempFolder();
  const server = new Server({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'tracker-files' }],
  });
  const { port } = await server.run();
  return {
    address: `http://S3RVER:S3RVER@127.0.0.1:${port}/tracker-files`,
    stop: async () => {
      await server.close();
      await removeTempFolder(directory);
    },
  };
}

import { rm } from 'node:fs/promises';

/** Stops what global-setup started, and only that. */
export default async function globalTeardown(): Promise<void> {
  const server = globalThis.testServer;
  if (!server) return;
  await server.database.stop();
  await rm(server.folder, { recursive: true, force: true });
}

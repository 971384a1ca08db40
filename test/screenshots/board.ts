/**
 * `npm run screenshots`: starts a demo of its own on free ports and in a temporary folder, and takes the picture of the
 * README: the board of the seed meeting on the demo's day. Needs Chromium: CHROMIUM names it, or it is looked for on the
 * PATH.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launchChromium } from '../support/chromium.js';
import { DEMO_PASSWORD } from '../../src/demo/demo-sign-in.contract.js';

const PICTURE = 'docs/board.png';
const MOST_BYTES = 200 * 1024;
const SIZE = { width: 1920, height: 1000 };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Resolves when the demo says where it is: it lives on its day by then. */
async function startDemo(folder: string): Promise<{ demo: ChildProcess; url: string }> {
  const [port, mailboxPort] = [await freePort(), await freePort()];
  const ports = ['--port', String(port), '--mailbox-port', String(mailboxPort)];
  const demo = spawn(process.execPath, ['dist/src/local.js', '--data', folder, ...ports], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = `http://localhost:${port}`;
  for await (const line of createInterface({ input: demo.stdout })) if (line.includes(url)) return { demo, url };
  throw new Error('The demo did not start.');
}

async function takePicture(url: string): Promise<Buffer> {
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({
      baseURL: url,
      viewport: SIZE,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    const data = { email: 'office@demo.example', password: DEMO_PASSWORD };
    const signedIn = await context.request.post('/api/v1/sessions', { data, headers: { origin: url } });
    if (signedIn.status() !== 201) throw new Error(await signedIn.text());
    const page = await context.newPage();
    await page.addInitScript(`localStorage.setItem('language', 'en')`);
    await page.goto('/board');
    await page.locator('.board-cell').nth(100).waitFor();
    return await page.screenshot();
  } finally {
    await browser.close();
  }
}

const folder = await mkdtemp(join(tmpdir(), 'screenshots-'));
await chmod(folder, 0o711); // as root the database runs as another user, who must be able to enter
let demo: ChildProcess | undefined;
try {
  const started = await startDemo(folder);
  demo = started.demo;
  const picture = await takePicture(started.url);
  if (picture.length > MOST_BYTES) throw new Error(`${PICTURE} would have ${picture.length} bytes.`);
  await mkdir('docs', { recursive: true });
  await writeFile(PICTURE, picture);
  process.stdout.write(`${PICTURE}: ${Math.ceil(picture.length / 1024)} KB\n`);
} finally {
  if (demo?.exitCode === null) {
    demo.kill('SIGTERM');
    await once(demo, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
}

import type { BrowserContext } from 'playwright-core';

export interface LoadedFile {
  name: string;
  /** As it comes over the wire with gzip, which is what every browser takes, without its headers. */
  bytes: number;
}

/** The script and style that a browser which has never been there fetches for a page, until it asks for nothing more. */
export async function firstLoad(context: BrowserContext, url: string, path: string): Promise<LoadedFile[]> {
  const page = await context.newPage();
  const wanted = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(js|css)$/.test(pathname)) wanted.add(pathname);
  });
  await page.goto(url + path, { waitUntil: 'networkidle' });
  await page.close();
  return Promise.all(
    [...wanted].map(async (name) => {
      const { headers } = await fetch(url + name, { headers: { 'accept-encoding': 'gzip' } });
      return { name, bytes: Number(headers.get('content-length')) };
    }),
  );
}

export const kilobytes = (files: readonly LoadedFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;

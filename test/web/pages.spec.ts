import { readdirSync, readFileSync } from 'node:fs';
import { startTestApi, type TestApi } from '../support/api.js';

describe('the files of the browser application', () => {
  let api: TestApi;
  let page: string;

  const get = (path: string, headers: Record<string, string> = {}) => fetch(api.url + path, { headers });

  beforeAll(async () => {
    api = await startTestApi({ demo: false, databasePool: 10 });
    page = await (await get('/')).text();
  });
  afterAll(() => api?.stop());

  it.each(['/', '/tasks', '/tasks/00000000-0000-4000-8000-000000000000', '/sign-in?back=/tasks'])(
    '%s gets the page, not to be stored',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await answer.text()).toContain('<div id="root">');
    },
  );

  it('the page has a nonce of its own each time, which its policy names, and no inline script or style', async () => {
    const nonces = await Promise.all(
      ['/', '/'].map(async (path) => {
        const answer = await get(path);
        const nonce = /style-src 'self' 'nonce-([\w+/=]+)'/.exec(
          answer.headers.get('content-security-policy') ?? '',
        )?.[1];
        expect(nonce).toBeDefined();
        const html = await answer.text();
        expect(new Set([...html.matchAll(/nonce="([^"]*)"/g)].map(([, each]) => each))).toEqual(new Set([nonce]));
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=/);
    expect((await get('/')).headers.get('content-security-policy')).not.toMatch(/unsafe/);
  });

  it('asks nobody else for anything', () => {
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !address.startsWith('/'))).toEqual([]);
  });

  it('a file with a hash in its name is kept for ever, and sent compressed', async () => {
    const [script] = /\/assets\/[\w-]+\.js/.exec(page)!;
    const answer = await get(script, { 'accept-encoding': 'br' });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('content-type')).toMatch(/javascript/);
  });

  it.each(['/assets/nothing.js', '/favicon.ico', '/assets/..%2f..%2fpackage.json', '/.env'])(
    '%s is not there',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    },
  );

  it.each(['/api', '/api/v1/nothing', '/api/v2/tasks'])('%s is answered as an interface answers', async (path) => {
    const answer = await get(path);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'no_such_route']);
  });

  it('every class of the kit that the scripts name has its style', () => {
    const files = readdirSync('dist/client/assets');
    const classesIn = (text: string) => new Set(text.match(/\bm_[0-9a-f]+\b/g));
    const built = (ending: string) =>
      classesIn(
        files
          .filter((name) => name.endsWith(ending))
          .map((name) => readFileSync(`dist/client/assets/${name}`, 'utf8'))
          .join('\n'),
      );
    const styles = ['core', 'dates', 'notifications', 'spotlight'].map((kit) =>
      readFileSync(`node_modules/@mantine/${kit}/styles.css`, 'utf8'),
    );
    const styled = classesIn(styles.join('\n'));
    const here = built('.css');
    const named = [...built('.js')].filter((name) => styled.has(name));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((name) => !here.has(name))).toEqual([]);
  });
});

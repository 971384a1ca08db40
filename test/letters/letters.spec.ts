import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FRAME_FILE, frameFile } from './compile-frame.js';
import { SNAPSHOTS, snapshots, writtenLetters } from './snapshots.js';

const read = (path: string) => readFileSync(path, 'utf8');

describe('what `npm run letters` makes is current:', () => {
  it('the compiled look of the letters', async () => {
    expect(read(FRAME_FILE)).toBe(await frameFile());
  });

  it('how each letter reads, as text and as HTML', () => {
    const expected = snapshots();
    expect(readdirSync(SNAPSHOTS).sort()).toEqual(
      [...expected.keys()].map((path) => path.slice(SNAPSHOTS.length + 1)).sort(),
    );
    for (const [path, content] of expected) expect(read(join(path))).toBe(content);
  });
});

describe.each(writtenLetters())('the letter $kind in $language', ({ html, text, language }) => {
  it('loads nothing: no picture, style, font or script from anywhere', () => {
    expect(html).not.toMatch(/<(img|link|script|iframe|object|form|input|svg)\b|url\(|@import|\bsrc=|\bon\w+=/i);
  });

  it('leaves no place unfilled and fits a line of mail', () => {
    expect(html + text).not.toMatch(/\{\{?\w+\}?\}/);
    expect(Math.max(...text.split('\n').map((line) => Buffer.byteLength(line)))).toBeLessThan(998);
  });

  it('names its language, and is told to screens that are dark', () => {
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain('<meta name="color-scheme" content="light dark"');
    expect(html).toContain('@media (prefers-color-scheme: dark)');
  });

  it('has the same links in both parts, all of this system', () => {
    const inHtml = [...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url!);
    const inText = text.match(/https?:\/\/\S+/g) ?? [];
    expect(new Set(inHtml)).toEqual(new Set(inText));
    expect(inHtml.filter((url) => !url.startsWith('https://tracker.example/'))).toEqual([]);
  });
});

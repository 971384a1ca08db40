import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const OUT = join(import.meta.dirname, '../../../dist/client');

/** Beside each text file its .br and .gz, so that the server never compresses anything itself. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  closeBundle() {
    for (const name of readdirSync(OUT, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|css|svg)$/.test(name)) continue;
      const content = readFileSync(join(OUT, name));
      writeFileSync(join(OUT, `${name}.br`), brotliCompressSync(content));
      writeFileSync(join(OUT, `${name}.gz`), gzipSync(content, { level: 9 }));
    }
  },
});

/** The browser application. The server puts a fresh nonce in the place of %NONCE% in each answer (src/web/page.service.ts). */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // Data addresses are refused by the content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    // The kit marks its files for servers that render React; a browser knows no such mark.
    rolldownOptions: { onwarn: (warning, warn) => void (warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning)) },
  },
  html: { cspNonce: '%NONCE%' },
  plugins: [precompress()],
  server: { proxy: { '/api': 'http://localhost:3000' } },
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Jest runs CommonJS here: of the ways tried, the only one in which the whole kit ran on Node 20 and 24.
// So packages that ship ES modules are transformed as well; this finds them by their manifest.
function esmPackages(root, found = new Set()) {
  for (const entry of readdirSync(root)) {
    if (entry.startsWith('.')) continue;
    const names = entry.startsWith('@') ? readdirSync(join(root, entry)).map((x) => `${entry}/${x}`) : [entry];
    for (const name of names) {
      const manifest = join(root, name, 'package.json');
      if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module') found.add(name);
      if (existsSync(join(root, name, 'node_modules'))) esmPackages(join(root, name, 'node_modules'), found);
    }
  }
  return found;
}

const esm = [...esmPackages(join(import.meta.dirname, 'node_modules'))].map((name) => name.replaceAll('.', '\\.'));

const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser,
      keepClassNames: true,
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  },
];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testRegex: '\\.spec\\.ts$',
  // Run by jest.outside.config.mjs against built processes, by jest.web.config.mjs in a browser, by jest.redis.config.mjs.
  testPathIgnorePatterns: ['<rootDir>/test/outside/', '<rootDir>/test/web/', '\\.redis\\.spec\\.ts$'],
  // Sources import './x.js' (nodenext); on disk it is x.ts. '.js' comes first: some packages ship .ts beside .js.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts'] },
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '^.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esm.join('|')})/)`],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  coverageProvider: 'v8',
  testTimeout: 180_000,
  // A database server works beside each worker: as many workers as cores keep them all busy.
  maxWorkers: '100%',
};

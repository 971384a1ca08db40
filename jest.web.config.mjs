import base from './jest.config.mjs';

// The built client in a real Chromium, over the real API: `npm run test:web` builds it first. Browser, API and worker
// keep two cores busy: a second file beside them made the API answer that it is too busy.
const config = { ...base, roots: ['<rootDir>/test/web'], testTimeout: 240_000, maxWorkers: 1 };
delete config.testPathIgnorePatterns;

/** @type {import('jest').Config} */
export default config;

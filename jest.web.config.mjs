import base from './jest.config.mjs';

// The built client in a real Chromium, over the real API: `npm run test:web` builds it first. One browser at a time.
const config = { ...base, roots: ['<rootDir>/test/web'], testTimeout: 120_000, maxWorkers: 1 };
delete config.testPathIgnorePatterns;

/** @type {import('jest').Config} */
export default config;

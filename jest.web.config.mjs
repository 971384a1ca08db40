import base from './jest.config.mjs';

// The built client in a real Chromium, over the real API: `npm run test:web` builds it first. Each of two files has a browser of its own.
const config = { ...base, roots: ['<rootDir>/test/web'], testTimeout: 240_000, maxWorkers: 2 };
delete config.testPathIgnorePatterns;

/** @type {import('jest').Config} */
export default config;

import base from './jest.config.mjs';

// The built processes over a PostgreSQL and a Redis given by hand (.ci/run starts both): no embedded server here.
const config = { ...base, roots: ['<rootDir>/test/outside'] };
for (const option of ['globalSetup', 'globalTeardown', 'testPathIgnorePatterns']) delete config[option];

/** @type {import('jest').Config} */
export default config;

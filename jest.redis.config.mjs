import base from './jest.config.mjs';

// The tests of whatever touches the queue once more, on Redis, and those of Redis' own faults. Each file starts a
// redis-server of its own: where there is none they fail, so this is not part of `npm test`, which needs Node.js alone.
process.env.TEST_QUEUE = 'redis';

/** @type {import('jest').Config} */
export default {
  ...base,
  testPathIgnorePatterns: [],
  testRegex: [
    'test/jobs/worker-process\\.spec\\.ts$',
    'test/faults/a(1|2|3|7|13)-[a-z-]+\\.spec\\.ts$',
    '\\.redis\\.spec\\.ts$',
  ],
};

import { verdictOn } from '../../src/notifications/letter-verdict.js';

describe('after an attempt a letter', () => {
  test.each([
    ['accepted', 0, 0, 'sent', 0, true, 0, false],
    ['temporary_host', 0, 0, 'pending', 60, false, 60, false],
    ['configuration', 0, 0, 'pending', 300, false, 300, true],
    ['temporary', 0, 0, 'pending', 60, true, 0, false],
    ['temporary', 1, 0, 'pending', 300, true, 0, false],
    ['temporary', 2, 0, 'pending', 900, true, 0, false],
    ['temporary', 3, 0, 'pending', 1800, true, 0, false],
    ['temporary', 4, 0, 'pending', 3600, true, 0, false],
    ['temporary', 49, 0, 'dead', 0, true, 0, true],
    ['permanent_recipient', 0, 0, 'dead', 0, true, 0, true],
    ['permanent_content', 0, 0, 'dead', 0, true, 0, true],
    ['unknown', 0, 0, 'unknown', 900, true, 0, false],
    ['unknown', 1, 1, 'unknown', 900, true, 0, false],
    ['unknown', 2, 2, 'dead', 0, true, 0, true],
  ] as const)(
    '%s after %i attempts (%i unknown) is %s',
    (kind, attempts, unknown, state, wait, counts, hold, alarm) => {
      expect(verdictOn(kind, attempts, unknown)).toEqual({
        state,
        retryAfter: wait,
        countsAsAttempt: counts,
        holdAll: hold,
        alarm,
      });
    },
  );
});

import { Database } from '../../src/platform/database.js';
import { DEFAULT_POLICY, DEFAULT_SENDING } from '../../src/reminders/policy.js';
import { currentPolicies } from '../../src/reminders/policies.queries.js';
import { systemActor } from '../../src/shared/actor.js';
import { startTestApi } from '../support/api.js';

describe('a register that was just made', () => {
  it('reminds by the policy that the rules name as the default: schema and code say the same', async () => {
    const api = await startTestApi();
    try {
      const { classes, sending } = await api.app.get(Database).read(systemActor('test'), currentPolicies);
      expect(Object.fromEntries(classes)).toEqual({ standard: DEFAULT_POLICY });
      expect(sending).toEqual(DEFAULT_SENDING);
    } finally {
      await api.stop();
    }
  });
});

import { Secret, TOTP } from 'otpauth';
import { Database } from '../../src/platform/database.js';
import { systemActor, type Actor } from '../../src/shared/actor.js';
import { resetFactor } from '../../src/auth/second-factor.queries.js';
import { startTestApi, TEST_PASSWORD, type TestApi } from '../support/api.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { done } from '../support/stories.js';
import { readLetters, startTestWorker, type TestWorker } from '../support/worker.js';

describe('one-time codes', () => {
  let api: TestApi;
  let admin: string;
  let office: string;
  let officeId: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2020-02-17T09:00:00+06:00');
    admin = await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator' });
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    officeId = done(await get('me', office)).id;
  });
  beforeEach(() =>
    api.sql(
      'DELETE FROM register_setting; DELETE FROM recovery_code; DELETE FROM second_factor; DELETE FROM login_throttle',
    ),
  );
  afterAll(() => api?.stop());

  const get = (path: string, as: string) => api.call('GET', `/api/v1/${path}`, { as });
  const post = (path: string, body: unknown, as: string, ifMatch?: number) =>
    api.call('POST', `/api/v1/${path}`, { as, body, ifMatch });
  const outcome = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
  const demand = async (...secondFactorRoles: string[]) => {
    const { version } = done(await get('settings', admin));
    const answer = await api.call('PATCH', '/api/v1/settings', {
      as: admin,
      ifMatch: version,
      body: { secondFactorRoles },
    });
    return done(answer).secondFactorRoles as string[];
  };
  const setUp = async (as: string) => {
    const { secret } = done(await post('second-factor', { password: TEST_PASSWORD }, as), 201);
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    done(await post('second-factor/confirm', { code }, as));
  };

  describe('demanded of a role', () => {
    it('leave its holders one thing to do, at once, until they have set codes up; others notice nothing', async () => {
      const region = await api.person('region@gov.example', { body: 'KZ-61', role: 'recipient' });
      expect((await get('tasks', office)).status).toBe(200);
      expect(await demand('office')).toEqual(['office']);
      expect(outcome(await get('tasks', office))).toEqual([403, 'second_factor_demanded']);
      expect(outcome(await post('meetings', {}, office))).toEqual([403, 'second_factor_demanded']);
      for (const path of ['me', 'second-factor']) expect((await get(path, office)).status).toBe(200);
      for (const as of [region, admin]) expect((await get('me', as)).status).toBe(200);
      expect((await get('tasks', region)).status).toBe(200);
      // Beginning is not enough: only a confirmed code opens.
      done(await post('second-factor', { password: TEST_PASSWORD }, office), 201);
      expect((await get('tasks', office)).status).toBe(403);
      await setUp(office);
      expect((await get('tasks', office)).status).toBe(200);
      done(await post('second-factor/remove', { password: TEST_PASSWORD }, office), 204);
      expect((await get('tasks', office)).status).toBe(403);
      expect(await demand()).toEqual([]);
      expect((await get('tasks', office)).status).toBe(200);
    });

    it('let whoever lacks them sign out, and nothing slip in by a new sign-in', async () => {
      await demand('recipient', 'administrator');
      const token = await api.person('late@gov.example', { body: 'KZ-61', role: 'recipient' });
      expect(outcome(await get('notifications', token))).toEqual([403, 'second_factor_demanded']);
      expect((await api.call('DELETE', '/api/v1/sessions/current', { as: token })).status).toBe(204);
      // An administrator who shuts themselves out sets codes up, like everybody.
      expect(outcome(await get('people', admin))).toEqual([403, 'second_factor_demanded']);
      await setUp(admin);
      expect((await get('people', admin)).status).toBe(200);
    });

    it('are not demanded where nobody can set them up', async () => {
      const other = await startTestApi({ secretsKey: null });
      try {
        const as = await other.person('a@gov.example', { body: 'DPMO', role: 'administrator' });
        const change = (secondFactorRoles: string[]) =>
          other.call('PATCH', '/api/v1/settings', { as, ifMatch: 0, body: { secondFactorRoles } });
        expect(outcome(await change(['office']))).toEqual([422, 'second_factor_unavailable']);
        expect((await change([])).status).toBe(200);
      } finally {
        await other.stop();
      }
    });

    it('go by nobody where somebody wrote nonsense into the table', async () => {
      await api.sql(`INSERT INTO register_setting (name, value) VALUES ('second_factor_roles', '["office", "akim"]')`);
      expect((await get('tasks', office)).status).toBe(200);
    });
  });

  describe('that were lost', () => {
    let smtp: ScriptedSmtp;
    let worker: TestWorker;

    beforeAll(async () => {
      smtp = await ScriptedSmtp.start();
      worker = await startTestWorker(api, { smtpUrl: smtp.url });
    });
    afterAll(async () => {
      await worker?.stop();
      await smtp?.close();
    });

    const version = async () => done(await get('people?q=office@gov.example', admin)).items[0].version as number;
    const reset = (ifMatch: number, as = admin, id = officeId, body: object = { reason: 'The telephone was lost' }) =>
      post(`people/${id}/second-factor/reset`, body, as, ifMatch);
    const signIn = () =>
      api.call('POST', '/api/v1/tokens', { body: { email: 'office@gov.example', password: TEST_PASSWORD, name: 'x' } });

    it('are taken away by an administrator: in the log with the reason, and told to the person by letter', async () => {
      await setUp(office);
      expect(outcome(await signIn())).toEqual([401, 'code_needed']);
      const before = await version();
      expect(outcome(await reset(before + 1))).toEqual([412, 'stale_version']);
      expect(done(await reset(before))).toEqual({ version: before + 1 });
      expect((await signIn()).status).toBe(201);
      expect(outcome(await reset(before + 1))).toEqual([409, 'second_factor_off']);
      expect(await version()).toBe(before + 1);
      const [entry] = done(await get('audit?action=second_factor_reset', admin)).items;
      expect(entry.text).toBe(
        'admin@gov.example took the one-time codes from office@gov.example: “The telephone was lost”.',
      );
      await worker.delivery.sendDue();
      const letters = (await readLetters(smtp)).filter(({ to }) => to === 'office@gov.example');
      expect(letters).toMatchObject([
        {
          subject: 'Your one-time codes were taken away',
          text: expect.stringContaining('tell the administrator at once'),
        },
      ]);
      expect(await api.sql('SELECT FROM recovery_code')).toEqual([]);
    });

    it('are taken once by two administrators at once', async () => {
      const second = await api.person('admin2@gov.example', { body: 'DPMO', role: 'administrator' });
      await setUp(office);
      const before = await version();
      const answers = await Promise.all([reset(before), reset(before, second)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    });

    it('are taken by nobody else, from oneself, without a reason or from nobody', async () => {
      await setUp(office);
      const me = done(await get('me', admin)).id as string;
      expect((await reset(1, office)).status).toBe(403);
      expect(outcome(await reset(1, admin, me))).toEqual([422, 'own_account']);
      expect((await reset(1, admin, officeId, {})).status).toBe(400);
      expect((await reset(1, admin, '5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d')).status).toBe(404);
      const actor = { ...systemActor('x'), personId: officeId, roles: new Set(['office']) } as Actor;
      const asOffice = api.app.get(Database).write(actor, (tx) => resetFactor(tx, officeId));
      await expect(asOffice).rejects.toThrow('only an administrator resets a second factor');
      expect(await api.sql('SELECT FROM second_factor')).toHaveLength(1);
    });
  });
});

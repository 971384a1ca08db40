import { startTestApi, type TestApi } from '../support/api.js';
import { done, issueInstruction, REGIONS_2019 } from '../support/stories.js';
import { Tamper, TAMPERINGS } from '../support/tampering.js';

/** reliability.md C15: 200 at full size (LOAD=full), a share of it in CI. */
const FULL = process.env.LOAD === 'full';
const COUNT = FULL ? 200 : 60;
if (FULL) jest.setTimeout(300_000);
const SEED = 20191128;

describe('the log under the hands of a superuser', () => {
  let api: TestApi;
  let office: string;
  let anchor: string;
  let tamper: Tamper;

  beforeAll(async () => {
    api = await startTestApi();
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    const recipients = REGIONS_2019.map((code) => ({ code }));
    for (let n = 0; n < 3; n++) {
      const { tasks } = await issueInstruction(api, office, { recipients });
      for (const code of REGIONS_2019) {
        const { id, version } = tasks.get(code);
        const body = { reason: `The duty of ${code} has passed to another body` };
        done(await api.call('POST', `/api/v1/tasks/${id}/withdraw`, { as: office, ifMatch: version, body }));
      }
    }
    anchor = done(await api.call('GET', '/api/v1/audit/heads', { as: office })).anchor;
    tamper = await Tamper.open(api.database.ownerUrl, SEED);
  });
  afterAll(async () => {
    await tamper?.close();
    await api?.stop();
  });

  const verify = async (kept?: string) =>
    done(
      await api.call('GET', `/api/v1/audit/verify${kept ? `?anchor=${encodeURIComponent(kept)}` : ''}`, { as: office }),
    );

  it('is whole to begin with, and grows without breaking what was sent out', async () => {
    expect(await verify(anchor)).toMatchObject({ ok: true, unsealed: 0, anchored: true });
    expect((await verify(anchor)).chains).toHaveLength(REGIONS_2019.length + 1);
    done(await api.call('GET', '/api/v1/me', { as: office }));
    await api.person('another@gov.example', { body: 'DPMO', role: 'office' });
    expect(await verify(anchor)).toMatchObject({ ok: true });
    anchor = done(await api.call('GET', '/api/v1/audit/heads', { as: office })).anchor;
    await tamper.close();
    tamper = await Tamper.open(api.database.ownerUrl, SEED);
  });

  it(`gives away each of ${COUNT} random tamperings, and the chain that was touched`, async () => {
    const names = Object.keys(TAMPERINGS) as (keyof typeof TAMPERINGS)[];
    const missed: string[] = [];
    for (let n = 0; n < COUNT; n++) {
      const name = names[n % names.length]!;
      const chain = await TAMPERINGS[name](tamper);
      const { ok, chains } = await verify(anchor);
      const named = (chains as { chain: string; ok: boolean }[]).some((one) => !one.ok && one.chain === chain);
      if (ok || !named) missed.push(`${n}: ${name} in ${chain}`);
      await tamper.putBack();
    }
    expect(missed).toEqual([]);
    expect(await verify(anchor)).toMatchObject({ ok: true });
  });

  it.each([
    ['an edited entry', `UPDATE audit_entry SET reason = 'x' WHERE chain = 'KZ-61' AND seq = 4`, 4, 'edited'],
    ['a deleted entry', `DELETE FROM audit_entry WHERE chain = 'KZ-61' AND seq = 3`, 3, 'missing'],
    [
      'an exchanged entry',
      `UPDATE audit_entry SET seq = CASE seq WHEN 2 THEN 90 ELSE 2 END WHERE chain = 'KZ-61' AND seq IN (2, 3)`,
      2,
      'out_of_place',
    ],
    ['an end cut off', `DELETE FROM audit_entry WHERE chain = 'KZ-61' AND seq >= 5`, 5, 'tail_cut'],
    ['a head that was set back', `UPDATE audit_chain SET seq = 4 WHERE chain = 'KZ-61'`, 6, 'head_changed'],
  ])('tells where and why: %s', async (_, sql, brokenAt, fault) => {
    await tamper.run(sql);
    const { chains } = await verify();
    expect(chains.filter((chain: { ok: boolean }) => !chain.ok)).toEqual([
      { chain: 'KZ-61', ok: false, entries: brokenAt - (fault === 'head_changed' ? 0 : 1), brokenAt, fault, text: expect.any(String) },
    ]); // prettier-ignore
    await tamper.putBack();
  });

  it('does not show, without the anchor, an end that was cut with its head: that is what the anchor is for', async () => {
    await TAMPERINGS['cut the tail, head and all'](tamper);
    expect(await verify()).toMatchObject({ ok: true, anchored: false });
    expect(await verify(anchor)).toMatchObject({ ok: false, anchored: true });
    await tamper.putBack();
  });

  it('does not pass an entry that stands in no chain', async () => {
    await tamper.run(
      `INSERT INTO audit_entry (actor_name, actor_role, action, object_type) VALUES ('Nobody', 'office', 'accept', 'task')`,
    );
    expect(await verify()).toMatchObject({ ok: false, unsealed: 1 });
    await tamper.putBack();
  });
});

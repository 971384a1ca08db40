import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { done } from '../support/stories.js';

const PASSWORD = 'four words with spaces';

describe('the administrator', () => {
  let api: TestApi;
  let admin: string;
  let count = 0;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await api.person('admin@gov.example', { body: 'DPMO', role: 'administrator' });
  });
  afterAll(() => api?.stop());

  const call = (method: string, path: string, body?: unknown, ifMatch?: number, as: string | undefined = admin) =>
    api.call(method, `/api/v1/${path}`, { as, body, ifMatch });
  const invite = async () => {
    const email = `person${++count}@gov.example`;
    const body = done(await call('POST', 'people', { email, name: `Person ${count}`, language: 'kk' }), 201);
    return { email, person: body.person, token: (body.link as string).split('#')[1]!, link: body.link as string };
  };
  const choose = (token: string, password = PASSWORD) =>
    api.call('POST', '/api/v1/passwords', { body: { token, password } });
  const signIn = (email: string, password = PASSWORD) =>
    api.call('POST', '/api/v1/tokens', { body: { email, password, name: 'test' } });
  const newPerson = async () => {
    const invited = await invite();
    done(await choose(invited.token), 204);
    const { token } = done(await signIn(invited.email), 201);
    return { ...invited, session: token as string };
  };
  const fields = ({ status, body }: Answer) => [status, body.errors?.map((e: { field: string; code: string }) => [e.field, e.code])]; // prettier-ignore

  it('invites a person, who chooses a password by the link and signs in', async () => {
    const { email, token, link, person } = await invite();
    expect(link).toMatch(/^http:\/\/tracker\.example\/password#[\w-]{43}$/);
    expect(person).toMatchObject({ email, language: 'kk', disabled: false, hasPassword: false });
    expect((await signIn(email)).status).toBe(401);
    done(await choose(token), 204);
    done(await signIn(email), 201);
    const { items } = done(await call('GET', `people?q=${email}`));
    expect(items).toEqual([{ ...person, hasPassword: true }]);
  });

  it('cannot use a link twice, nor two people at once', async () => {
    const { token } = await invite();
    const statuses = (await Promise.all([choose(token), choose(token), choose(token)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([204, 404, 404]);
    expect((await choose(token)).status).toBe(404);
  });

  it('tells wrong, used, expired and replaced links apart by nothing', async () => {
    const used = await invite();
    done(await choose(used.token), 204);
    const expired = await invite();
    await api.sql(`UPDATE password_link SET expires_at = now() - interval '1 second' WHERE person_id = $1`, [
      expired.person.id,
    ]);
    const replaced = await invite();
    done(await call('POST', `people/${replaced.person.id}/password-link`, undefined, 1));
    const disabled = await invite();
    done(await call('POST', `people/${disabled.person.id}/disable`, undefined, 1));
    const answers = await Promise.all(
      ['x'.repeat(43), used.token, expired.token, replaced.token, disabled.token].map((token) => choose(token)),
    );
    for (const { status, body } of answers) {
      expect([status, { ...body, requestId: '' }]).toEqual([404, { ...answers[0]!.body, requestId: '' }]);
    }
  });

  it('keeps of a link only its hash, and 72 hours', async () => {
    const { token, person } = await invite();
    expect(JSON.stringify(await api.sql('SELECT token_hash::text, l::text FROM password_link l'))).not.toContain(token);
    const [row] = await api.sql(
      `SELECT (extract(epoch FROM expires_at - created_at) / 3600)::int AS hours FROM password_link WHERE person_id = $1`,
      [person.id],
    );
    expect(row).toEqual({ hours: 72 });
    expect(JSON.stringify(await api.sql('SELECT * FROM audit_entry'))).not.toContain(token);
  });

  it('does not have the link kept under an Idempotency-Key', async () => {
    const body = { email: 'once@gov.example', name: 'Once', language: 'ru' };
    const ask = () => api.call('POST', '/api/v1/people', { as: admin, body, key: 'the-same-key' });
    expect((await ask()).status).toBe(201);
    expect([(await ask()).status, (await ask()).body.code]).toEqual([409, 'person_exists']);
    expect(await api.sql('SELECT answer FROM idempotency_key')).toEqual([]);
  });

  it('disables a person: every session dies at once, and stays dead when the person is enabled again', async () => {
    const { email, person, session } = await newPerson();
    done(await call('GET', 'me', undefined, undefined, session));
    const disabled = done(await call('POST', `people/${person.id}/disable`, undefined, person.version));
    expect(disabled).toMatchObject({ disabled: true, version: person.version + 1 });
    expect((await call('GET', 'me', undefined, undefined, session)).status).toBe(401);
    const refused = await signIn(email);
    const unknown = await signIn('nobody@gov.example');
    expect({ ...refused.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    done(await call('POST', `people/${person.id}/enable`, undefined, disabled.version));
    expect((await call('GET', 'me', undefined, undefined, session)).status).toBe(401);
    done(await signIn(email), 201);
  });

  it('makes a new link for a forgotten password; choosing one ends every session', async () => {
    const { email, person, session } = await newPerson();
    const { link } = done(await call('POST', `people/${person.id}/password-link`, undefined, person.version));
    done(await call('GET', 'me', undefined, undefined, session));
    done(await choose(link.split('#')[1], 'another four words'), 204);
    expect((await call('GET', 'me', undefined, undefined, session)).status).toBe(401);
    expect((await signIn(email)).status).toBe(401);
    done(await signIn(email, 'another four words'), 201);
  });

  it('cannot disable itself', async () => {
    const me = done(await call('GET', 'me'));
    const { status, body } = await call('POST', `people/${me.id}/disable`, undefined, 1);
    expect([status, body.code]).toEqual([422, 'own_account']);
  });

  it('keeps the post while nobody else administers, and of two who leave at once one stays', async () => {
    await api.setClock('2020-07-10T06:00:00Z');
    const holdingOf = async (email: string) =>
      (await api.sql<{ id: string; version: number }>(
        `SELECT h.id, h.version FROM post_holding h JOIN person p ON p.id = h.person_id WHERE p.email = $1`, [email]))[0]!; // prettier-ignore
    const leave = async (email: string, lastDay: string) => {
      const { id, version } = await holdingOf(email);
      return call('POST', `holdings/${id}/end`, { lastDay }, version);
    };
    const told = ({ status, body }: Answer) => [status, body.code];
    for (const day of ['2020-07-09', '2020-07-10', '2020-12-31']) {
      expect(told(await leave('admin@gov.example', day))).toEqual([422, 'last_administrator']);
    }
    await api.person('second@gov.example', { body: 'DPMO', role: 'administrator' });
    done(await leave('second@gov.example', '2020-12-31'));
    expect(told(await leave('admin@gov.example', '2020-12-31'))).toEqual([422, 'last_administrator']);
    // Longer is no leaving.
    done(await leave('second@gov.example', '2021-12-31'));
    const both = ['admin@gov.example', 'second@gov.example'];
    const answers = await Promise.all(both.map((email) => leave(email, '2020-07-09')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    await api.sql(`UPDATE post_holding SET to_day = NULL FROM person p WHERE p.id = person_id AND p.email = ANY ($1)`, [both]); // prettier-ignore
  });

  it('of two administrators who disable each other at once, one stays', async () => {
    const ids = async (as: string) => done(await call('GET', 'me', undefined, undefined, as)).id as string;
    const second = await api.person('second@gov.example', null);
    const [mine, theirs] = [await ids(admin), await ids(second)];
    const answers = await Promise.all([
      call('POST', `people/${theirs}/disable`, undefined, 1),
      call('POST', `people/${mine}/disable`, undefined, 1, second),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await api.sql('UPDATE person SET disabled_at = NULL WHERE id = ANY ($1)', [[mine, theirs]]);
    admin = await api.person('admin@gov.example', null);
  });

  it('is told when somebody was quicker', async () => {
    const { person } = await invite();
    const answers = await Promise.all([1, 2, 3].map(() => call('POST', `people/${person.id}/disable`, undefined, 1)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.every(({ status }) => [200, 409, 412].includes(status))).toBe(true);
    expect((await call('POST', `people/${person.id}/enable`)).status).toBe(428);
    expect((await call('POST', `people/${person.id}/enable`, undefined, 1)).status).toBe(412);
  });

  it.each([
    [{ email: 'x', name: 'x', language: 'kk' }, 'email', 'is_wrong'],
    [{ email: 'a@b.example, c@d.example', name: 'x', language: 'kk' }, 'email', 'is_wrong'],
    [{ email: 'a@b.example\r\nBcc: c@d.example', name: 'x', language: 'kk' }, 'email', 'is_wrong'],
    [{ email: 'a@b.example', name: ' ', language: 'kk' }, 'name', 'must_not_be_blank'],
    [{ email: 'a@b.example', name: 'x', language: 'de' }, 'language', 'must_be_one_of'],
    [{ email: 'a@b.example', name: 'x', language: 'kk', role: 'office' }, 'role', 'unknown_field'],
  ])('refuses the invitation %j', async (body, field, code) => {
    expect(fields(await call('POST', 'people', body))).toEqual([400, [[field, code]]]);
  });

  it('refuses a password of fewer than 12 signs', async () => {
    const { token } = await invite();
    expect(fields(await choose(token, 'eleven sign'))).toEqual([400, [['password', 'too_short']]]);
    done(await choose(token, 'twelve signs'), 204);
  });

  const post = { body: 'KZ-61', role: 'recipient', rung: 'akim', titleKk: 'Әкім', titleRu: 'Аким', titleEn: 'Akim' };

  it('creates a post and gives it to a person, whose rights begin at once and end with its last day', async () => {
    await api.setClock('2020-07-10T06:00:00Z');
    const { person, session } = await newPerson();
    const { id: postId, title } = done(await call('POST', 'posts', post), 201);
    expect(title).toBe('Akim');
    const roles = async () => done(await call('GET', 'me', undefined, undefined, session)).roles;
    expect(await roles()).toEqual([]);
    const body = { postId, personId: person.id, kind: 'substitute', from: '2020-07-01', to: '2020-07-14' };
    const holding = done(await call('POST', 'holdings', body), 201);
    expect(await roles()).toEqual(['recipient']);
    const ended = done(await call('POST', `holdings/${holding.id}/end`, { lastDay: '2020-07-09' }, holding.version));
    expect(ended).toMatchObject({ to: '2020-07-09', version: 2 });
    expect(await roles()).toEqual([]);
    expect((await call('POST', `holdings/${holding.id}/end`, { lastDay: '2020-07-10' }, 1)).status).toBe(412);
    const { items } = done(await call('GET', 'posts?body=KZ-61'));
    expect(items).toMatchObject([{ id: postId, rung: 'akim', holdings: [{ id: holding.id, kind: 'substitute' }] }]);
  });

  it.each([
    [{ kind: 'substitute' }, 'from', 'is_missing'],
    [{ kind: 'substitute', from: '2020-07-01' }, 'to', 'is_missing'],
    [{ from: '2020-07-02', to: '2020-07-01' }, 'to', 'not_before_first_day'],
    [{ postId: '5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d' }, 'postId', 'is_wrong'],
    [{ personId: '5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d' }, 'personId', 'is_wrong'],
    [{ kind: 'owner' }, 'kind', 'must_be_one_of'],
  ])('refuses the holding %j', async (changes, field, code) => {
    const { person } = await invite();
    const { id: postId } = done(await call('POST', 'posts', post), 201);
    const body = { postId, personId: person.id, kind: 'holder', ...changes };
    expect(fields(await call('POST', 'holdings', body))).toEqual([400, [[field, code]]]);
  });

  it('refuses a post of a body that is not there, or of a group', async () => {
    for (const body of ['KZ-99', 'LEB']) {
      expect(fields(await call('POST', 'posts', { ...post, body }))).toEqual([400, [['body', 'body_unknown']]]);
    }
  });

  it('finds people by body, by right to sign in, and without a post of today', async () => {
    const found = async (query: string) =>
      done(await call('GET', `people?size=100&${query}`)).items.map(({ email }: { email: string }) => email);
    await api.setClock('2020-07-10T06:00:00Z');
    const [holder, former] = [await invite(), await invite()];
    const { id: postId } = done(await call('POST', 'posts', { ...post, body: 'KZ-59' }), 201);
    done(await call('POST', 'holdings', { postId, personId: holder.person.id, kind: 'holder' }), 201);
    done(await call('POST', 'holdings', { postId, personId: former.person.id, kind: 'holder', to: '2020-07-09' }), 201);
    const disabled = await invite();
    done(await call('POST', `people/${disabled.person.id}/disable`, undefined, 1));

    expect(await found('body=KZ-59')).toEqual([holder.email]);
    expect(await found('body=KZ-59&disabled=true')).toEqual([]);
    expect(await found('disabled=true')).toContain(disabled.email);
    expect(await found('disabled=false')).not.toContain(disabled.email);
    const without = await found('postless=true');
    expect(without).toEqual(expect.arrayContaining([former.email, disabled.email]));
    expect(without).not.toContain(holder.email);
    expect(await found('postless=false')).toContain(holder.email);
    const { items, total } = done(await call('GET', `people?q=${holder.email}&body=KZ-59`));
    expect([total, items[0].posts]).toEqual([1, [{ body: 'KZ-59', role: 'recipient', rung: 'akim' }]]);
    expect(fields(await call('GET', 'people?disabled=perhaps'))).toEqual([
      400,
      [['disabled', 'must_be_true_or_false']],
    ]);
  });

  it('leaves each of these in the log, in words', async () => {
    const { items } = done(await call('GET', 'audit?size=100'));
    const actions = new Set(items.map(({ action }: { action: string }) => action));
    for (const action of ['person_invited', 'person_disabled', 'person_enabled', 'password_link_made', 'password_set', 'post_created', 'post_assigned', 'post_left']) expect(actions).toContain(action); // prettier-ignore
    for (const { text, action } of items) expect([action, text]).toEqual([action, expect.not.stringMatching(/[{}_]/)]);
    expect(done(await call('GET', 'audit/verify'))).toMatchObject({ ok: true });
  });

  describe('at the database itself', () => {
    const context = (administers: boolean) => [
      `SELECT set_config('app.scope', 'none', true), set_config('app.person', gen_random_uuid()::text, true),
              set_config('app.administers', '${administers}', true)`,
    ];
    it.each([
      [`INSERT INTO person (email, name) VALUES ('x@y.example', 'x')`],
      [
        `INSERT INTO post (body_id, role, rung, title_kk, title_ru, title_en) SELECT id, 'office', 'office', 'x', 'x', 'x' FROM body LIMIT 1`,
      ],
      [`INSERT INTO post_holding (post_id, person_id) SELECT o.id, p.id FROM post o, person p LIMIT 1`],
      [
        `INSERT INTO password_link (token_hash, person_id, kind, expires_at) SELECT '\\x00', id, 'reset', now() FROM person LIMIT 1`,
      ],
      [`UPDATE session SET revoked_at = now()`],
    ])('may %s, and nobody else may', async (sql) => {
      const results: unknown[] = [];
      for (const administers of [true, false]) {
        await api.sql('BEGIN');
        await api.sql('SET LOCAL ROLE tracker_app');
        await api.sql(context(administers)[0]!);
        results.push(await api.sql(`WITH x AS (${sql} RETURNING 1) SELECT count(*)::int AS n FROM x`).then(([row]) => (row as { n: number }).n > 0, () => false)); // prettier-ignore
        await api.sql('ROLLBACK');
      }
      expect(results).toEqual([true, false]);
    });
  });
});

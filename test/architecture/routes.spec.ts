import { startTestApi, type TestApi } from '../support/api.js';
import { controllerRoutes, fastifyRoutes, FOR_MACHINES, type ControllerRoute } from '../support/routes.js';

/** Answered by Fastify itself, without a controller: nothing of the register stands in them. */
const WITHOUT_CONTROLLER = /^GET \/(api\/docs|api\/openapi\.json)/;

describe('the routes', () => {
  let api: TestApi;
  let routes: ControllerRoute[];

  beforeAll(async () => {
    api = await startTestApi();
    routes = controllerRoutes(api.app);
  });
  afterAll(() => api?.stop());

  it('have each a rule that says who may call it', () => {
    expect(routes.length).toBeGreaterThanOrEqual(25);
    expect(routes.filter(({ access }) => access === undefined || access.length === 0)).toEqual([]);
  });

  it('are all that Fastify answers: none came in past Nest and its guard', () => {
    const known = new Set(routes.map(({ name }) => name));
    const answered = fastifyRoutes(api.app).filter((name) => !WITHOUT_CONTROLLER.test(name));
    expect(answered).toEqual([...known].sort());
  });

  it('are open to anybody only for signing in and for machines that look after the process', () => {
    const open = routes.filter(({ access }) => access === 'anybody').map(({ name }) => name);
    const allowed = [
      // A secret in the address or the header opens these.
      'GET /api/v1/calendar/:token.ics',
      'GET /api/v1/letters/unsubscribe/:sealed',
      'POST /api/v1/bounces',
      'POST /api/v1/letters/unsubscribe/:sealed',
      'POST /api/v1/passwords',
      'POST /api/v1/passwords/forgotten',
      'POST /api/v1/sessions',
      'POST /api/v1/tokens',
    ];
    expect(open.filter((name) => !FOR_MACHINES.test(name)).sort()).toEqual(allowed);
  });

  it('demand the version read wherever an existing object is changed', () => {
    const changing = routes.filter(({ name }) =>
      /^(PATCH|PUT|DELETE) |^POST .*:id\/(?!(?:instructions|files|indicators|comments|notes)$)/.test(name),
    );
    // A session, and the opening of one's own notice, have no versions; a calendar's day is entered whole.
    const without = changing.filter(({ ifMatch }) => !ifMatch).map(({ name }) => name);
    expect(
      without.filter(
        (name) => !/sessions\/(current|others|:id)$|notifications\/:id\/read$|calendar\/days\/:day$/.test(name),
      ),
    ).toEqual([]);
  });

  it('answer nobody who has not signed in, each of them asked for real', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    for (const { name, access } of routes.filter((route) => route.access !== 'anybody')) {
      const [method, path] = name.split(' ') as [string, string];
      const { status, body } = await api.call(method, path.replace(/:\w+/g, id));
      expect({ name, access, status, code: body.code }).toEqual({ name, access, status: 401, code: 'not_signed_in' });
    }
  });
});

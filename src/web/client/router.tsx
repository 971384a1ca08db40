/**
 * Every page of the application, one line each. A page is its own chunk (`page(() => import(…), 'Name')`), stands in a folder
 * of its feature, begins with <Page title=…> and finds what it reads in queries of its own. To add one: a route here, a line
 * in shell/navigation.ts, its words at the end of words/{kk,ru,en}.ts.
 */
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type SearchSchemaInput,
} from '@tanstack/react-router';
import { aboutQuery, meQuery } from './api/queries.js';
import { isProblem } from './api/problem.js';
import { sessionEnded } from './api/connection.js';
import { boardSearch, type BoardAddress } from './board/board-search.js';
import { disciplineSearch, type DisciplineSearch } from './discipline/discipline-search.js';
import { mapSearch, type MapSearch } from './map/map-search.js';
import { PageFailed, PageNotFound, PagePending } from './shell/page-states.js';
import { Shell } from './shell/shell.js';
import { SignInPage } from './shell/sign-in-page.js';
import { tasksSearch, type TasksSearch } from './tasks/tasks-search.js';

interface RouterContext {
  queries: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({
  errorComponent: PageFailed,
  notFoundComponent: PageNotFound,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: { back?: string } & SearchSchemaInput): { back?: string } =>
    // Only an address of this site, or a link could lead elsewhere after signing in.
    typeof search.back === 'string' && /^\/(?![/\\])/.test(search.back) ? { back: search.back } : {},
  component: SignInPage,
});

const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('./account/password-page.js'), 'PasswordPage'),
});

/** All that needs somebody signed in. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    try {
      await Promise.all([context.queries.ensureQueryData(meQuery), context.queries.ensureQueryData(aboutQuery)]);
    } catch (error) {
      if (!isProblem(error, 401)) throw error;
      sessionEnded.set(false);
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- how this router is told to go elsewhere
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { back: location.href } });
    }
  },
});

const page = lazyRouteComponent;

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: page(() => import('./desk/home-page.js'), 'HomePage'),
});

const tasks = createRoute({
  getParentRoute: () => shell,
  path: '/tasks',
  validateSearch: (search: Partial<TasksSearch> & SearchSchemaInput): TasksSearch => tasksSearch(search),
  component: page(() => import('./tasks/tasks-page.js'), 'TasksPage'),
});

const task = createRoute({
  getParentRoute: () => shell,
  path: '/tasks/$id',
  component: page(() => import('./task/task-page.js'), 'TaskPage'),
});

const board = createRoute({
  getParentRoute: () => shell,
  path: '/board',
  validateSearch: (search: Partial<BoardAddress> & SearchSchemaInput): BoardAddress => boardSearch(search),
  component: page(() => import('./board/board-page.js'), 'BoardPage'),
});

const review = createRoute({
  getParentRoute: () => shell,
  path: '/review',
  component: page(() => import('./review/review-page.js'), 'ReviewPage'),
});

const meetings = createRoute({
  getParentRoute: () => shell,
  path: '/meetings',
  component: page(() => import('./meetings/meetings-page.js'), 'MeetingsPage'),
});

const meeting = createRoute({
  getParentRoute: () => shell,
  path: '/meetings/$id',
  component: page(() => import('./meetings/meeting-page.js'), 'MeetingPage'),
});

const map = createRoute({
  getParentRoute: () => shell,
  path: '/map',
  validateSearch: (search: MapSearch & SearchSchemaInput): MapSearch => mapSearch(search),
  component: page(() => import('./map/map-page.js'), 'MapPage'),
});

const discipline = createRoute({
  getParentRoute: () => shell,
  path: '/discipline',
  validateSearch: (search: DisciplineSearch & SearchSchemaInput): DisciplineSearch => disciplineSearch(search),
  component: page(() => import('./discipline/discipline-page.js'), 'DisciplinePage'),
});

const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  component: page(() => import('./notices/notices-page.js'), 'NoticesPage'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: page(() => import('./account/account-page.js'), 'AccountPage'),
});

/** Inside the shell, so that whoever is lost keeps the menu. */
const elsewhere = createRoute({ getParentRoute: () => shell, path: '$', component: PageNotFound });

const routeTree = root.addChildren([
  signIn,
  password,
  shell.addChildren([
    home,
    board,
    review,
    meetings,
    meeting,
    map,
    discipline,
    tasks,
    task,
    notices,
    account,
    elsewhere,
  ]),
]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: PageNotFound,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

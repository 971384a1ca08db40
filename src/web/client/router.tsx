/**
 * Every page of the application, one line each. A page is its own chunk (`page(() => import(…), 'Name')`), stands in a folder
 * of its feature, begins with <Page title=…> and finds what it reads in queries of its own. To add one: a route here, a line
 * in shell/navigation.ts, its words at the end of words/{kk,ru,en}.ts. The office's own pages: office/office-routes.ts.
 */
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, type SearchSchemaInput } from '@tanstack/react-router';
import { boardQuery } from './board/board-query.js';
import { boardSearch, type BoardAddress } from './board/board-search.js';
import { disciplineSearch, type DisciplineSearch } from './discipline/discipline-search.js';
import { mapSearch, type MapSearch } from './map/map-search.js';
import { officeRoutes } from './office/office-routes.js';
import { pageSearch, type PageSearch } from './office/text-search.js';
import { searchSearch, type SearchSearch } from './search/search-query.js';
import { PageFailed, PageNotFound, PagePending } from './shell/page-states.js';
import { password, root, shell, signIn } from './shell/shell-route.js';
import { taskSearch, type TaskSearch } from './task/task-search.js';
import { tasksSearch, type TasksSearch } from './tasks/tasks-search.js';

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
  validateSearch: (search: TaskSearch & SearchSchemaInput): TaskSearch => taskSearch(search),
  component: page(() => import('./task/task-page.js'), 'TaskPage'),
});

const board = createRoute({
  getParentRoute: () => shell,
  path: '/board',
  validateSearch: (search: Partial<BoardAddress> & SearchSchemaInput): BoardAddress => boardSearch(search),
  loaderDeps: ({ search: { task: _task, body: _body, ...asked } }) => asked,
  // Asked for while the page's script is still on its way; the page itself waits for the answer.
  loader: ({ context, deps }) => void context.queries.prefetchQuery(boardQuery(deps)),
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
  validateSearch: (search: PageSearch & SearchSchemaInput): PageSearch => pageSearch(search),
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

const search = createRoute({
  getParentRoute: () => shell,
  path: '/search',
  validateSearch: (asked: SearchSearch & SearchSchemaInput): SearchSearch => searchSearch(asked),
  component: page(() => import('./search/search-page.js'), 'SearchPage'),
});

const changes = createRoute({
  getParentRoute: () => shell,
  path: '/changes',
  validateSearch: (search: PageSearch & SearchSchemaInput): PageSearch => pageSearch(search),
  component: page(() => import('./changes/changes-page.js'), 'ChangesPage'),
});

const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  validateSearch: (search: PageSearch & SearchSchemaInput): PageSearch => pageSearch(search),
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
    search,
    changes,
    ...officeRoutes,
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

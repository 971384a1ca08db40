/** What every page hangs on: the root, the doors that stand open, and the shell of whoever is signed in. */
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
  type SearchSchemaInput,
} from '@tanstack/react-router';
import { aboutQuery, meQuery } from '../api/queries.js';
import { isProblem } from '../api/problem.js';
import { sessionEnded } from '../api/connection.js';
import { PageFailed, PageNotFound } from './page-states.js';
import { Shell } from './shell.js';

interface RouterContext {
  queries: QueryClient;
}

export const root = createRootRouteWithContext<RouterContext>()({
  errorComponent: PageFailed,
  notFoundComponent: PageNotFound,
});

export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: { back?: string } & SearchSchemaInput): { back?: string } =>
    // Only an address of this site, or a link could lead elsewhere after signing in.
    typeof search.back === 'string' && /^\/(?![/\\])/.test(search.back) ? { back: search.back } : {},
  component: lazyRouteComponent(() => import('./sign-in-page.js'), 'SignInPage'),
});

export const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('../account/password-page.js'), 'PasswordPage'),
});

/** All that needs somebody signed in. */
export const shell = createRoute({
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

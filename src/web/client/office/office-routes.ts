/** The office's own pages, one line each as in router.tsx. */
import { createRoute, lazyRouteComponent as page, type SearchSchemaInput } from '@tanstack/react-router';
import { auditSearch, type AuditSearch } from '../audit/audit-search.js';
import { calendarSearch, type CalendarSearch } from '../calendar/calendar-search.js';
import {
  deliveriesSearch,
  forecastSearch,
  lettersSearch,
  type DeliveriesSearch,
  type LettersSearch,
} from '../delivery/delivery-search.js';
import { bodiesSearch, peopleSearch, type BodiesSearch, type PeopleSearch } from '../people/people-search.js';
import { shell } from '../shell/shell-route.js';
import { pageSearch, type PageSearch } from './text-search.js';

const deliveries = createRoute({
  getParentRoute: () => shell,
  path: '/delivery',
  validateSearch: (search: DeliveriesSearch & SearchSchemaInput): DeliveriesSearch => deliveriesSearch(search),
  component: page(() => import('../delivery/deliveries-page.js'), 'DeliveriesPage'),
});

const letters = createRoute({
  getParentRoute: () => shell,
  path: '/delivery/letters',
  validateSearch: (search: LettersSearch & SearchSchemaInput): LettersSearch => lettersSearch(search),
  component: page(() => import('../delivery/letters-page.js'), 'LettersPage'),
});

const letter = createRoute({
  getParentRoute: () => shell,
  path: '/delivery/letters/$id',
  component: page(() => import('../delivery/letter-page.js'), 'LetterPage'),
});

const forecast = createRoute({
  getParentRoute: () => shell,
  path: '/delivery/day',
  validateSearch: (search: { on?: string } & SearchSchemaInput): { on?: string } => forecastSearch(search),
  component: page(() => import('../delivery/forecast-page.js'), 'ForecastPage'),
});

const toCome = createRoute({
  getParentRoute: () => shell,
  path: '/delivery/people/$id',
  validateSearch: (search: { on?: string } & SearchSchemaInput): { on?: string } => forecastSearch(search),
  component: page(() => import('../delivery/person-page.js'), 'PersonPage'),
});

const proofs = createRoute({
  getParentRoute: () => shell,
  path: '/delivery/proofs',
  component: page(() => import('../delivery/proofs-page.js'), 'ProofsPage'),
});

const mail = createRoute({
  getParentRoute: () => shell,
  path: '/delivery/mail',
  component: page(() => import('../delivery/mail-page.js'), 'MailPage'),
});

const channels = createRoute({
  getParentRoute: () => shell,
  path: '/delivery/channels',
  component: page(() => import('../delivery/channels-page.js'), 'ChannelsPage'),
});

const channel = createRoute({
  getParentRoute: () => shell,
  path: '/delivery/channels/$id',
  component: page(() => import('../delivery/channel-page.js'), 'ChannelPage'),
});

const policies = createRoute({
  getParentRoute: () => shell,
  path: '/policies',
  component: page(() => import('../policies/policies-page.js'), 'PoliciesPage'),
});

const policy = createRoute({
  getParentRoute: () => shell,
  path: '/policies/$class',
  component: page(() => import('../policies/policy-page.js'), 'PolicyPage'),
});

const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  validateSearch: (search: CalendarSearch & SearchSchemaInput): CalendarSearch => calendarSearch(search),
  component: page(() => import('../calendar/calendar-page.js'), 'CalendarPage'),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  validateSearch: (search: PeopleSearch & SearchSchemaInput): PeopleSearch => peopleSearch(search),
  component: page(() => import('../people/people-page.js'), 'PeoplePage'),
});

const bodies = createRoute({
  getParentRoute: () => shell,
  path: '/people/bodies',
  validateSearch: (search: BodiesSearch & SearchSchemaInput): BodiesSearch => bodiesSearch(search),
  component: page(() => import('../people/bodies-page.js'), 'BodiesPage'),
});

const body = createRoute({
  getParentRoute: () => shell,
  path: '/people/bodies/$code',
  component: page(() => import('../people/body-page.js'), 'BodyPage'),
});

const successions = createRoute({
  getParentRoute: () => shell,
  path: '/people/successions',
  validateSearch: (search: PageSearch & SearchSchemaInput): PageSearch => pageSearch(search),
  component: page(() => import('../people/successions-page.js'), 'SuccessionsPage'),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/people/settings',
  component: page(() => import('../people/settings-page.js'), 'SettingsPage'),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  validateSearch: (search: AuditSearch & SearchSchemaInput): AuditSearch => auditSearch(search),
  component: page(() => import('../audit/audit-page.js'), 'AuditPage'),
});

const chains = createRoute({
  getParentRoute: () => shell,
  path: '/audit/chains',
  component: page(() => import('../audit/chains-page.js'), 'ChainsPage'),
});

export const officeRoutes = [
  deliveries,
  letters,
  letter,
  forecast,
  toCome,
  proofs,
  mail,
  channels,
  channel,
  policies,
  policy,
  calendar,
  people,
  bodies,
  body,
  successions,
  settings,
  audit,
  chains,
] as const;

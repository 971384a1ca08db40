import type { Me } from '../api/queries.js';
import type { IconName } from '../parts/icon.js';
import type { Words } from '../words/en.js';

export type Role = Me['roles'][number];

export interface NavigationItem {
  to: string;
  label: keyof Words['pages'];
  icon: IconName;
  /** Who has it in the menu; without, everybody. */
  roles?: readonly Role[];
}

/** The menu, in its order. What a person may not see is not offered; what the API refuses is decided there alone. */
export const NAVIGATION: readonly NavigationItem[] = [
  { to: '/', label: 'desk', icon: 'desk', roles: ['recipient'] },
  { to: '/board', label: 'board', icon: 'board', roles: ['office', 'reader'] },
  { to: '/review', label: 'review', icon: 'scales', roles: ['office'] },
  { to: '/tasks', label: 'tasks', icon: 'list', roles: ['office', 'reader', 'recipient'] },
  { to: '/meetings', label: 'meetings', icon: 'people', roles: ['office', 'reader'] },
  { to: '/map', label: 'map', icon: 'map', roles: ['office', 'reader'] },
  { to: '/discipline', label: 'discipline', icon: 'chart', roles: ['office', 'reader'] },
  { to: '/changes', label: 'changes', icon: 'news', roles: ['office', 'reader', 'recipient'] },
  { to: '/delivery', label: 'delivery', icon: 'mail', roles: ['office', 'reader', 'administrator'] },
  { to: '/policies', label: 'policies', icon: 'clock', roles: ['office', 'reader', 'administrator'] },
  { to: '/calendar', label: 'calendar', icon: 'calendar', roles: ['office', 'reader', 'administrator'] },
  { to: '/people', label: 'people', icon: 'desk', roles: ['office', 'reader', 'administrator'] },
  { to: '/audit', label: 'audit', icon: 'eye', roles: ['office', 'reader', 'administrator'] },
  { to: '/notices', label: 'notices', icon: 'bell' },
  { to: '/account', label: 'account', icon: 'person' },
];

export const navigationFor = (roles: readonly Role[]): NavigationItem[] =>
  NAVIGATION.filter((item) => !item.roles || item.roles.some((role) => roles.includes(role)));

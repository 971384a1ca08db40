import { useSuspenseQuery } from '@tanstack/react-query';
import { aboutQuery, meQuery, type Me } from '../api/queries.js';
import type { Role } from './navigation.js';

/** Who is signed in: inside the shell this is always known. */
export function useMe(): Me & { is: (role: Role) => boolean } {
  const { data } = useSuspenseQuery(meQuery);
  return { ...data, is: (role) => data.roles.includes(role) };
}

/** The register's day: in the demo it is not the machine's. */
export function useToday(): string {
  return useSuspenseQuery(aboutQuery).data.today;
}

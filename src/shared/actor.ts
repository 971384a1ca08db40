import type { Language } from './words/language.js';

export const ROLES = ['office', 'recipient', 'reader', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** What PostgreSQL's row-level security is told of the actor; `none` sees no task at all. */
export type Scope = 'system' | 'office' | 'reader' | 'own' | 'none';

/** Who acts, and in which request. Every transaction has one (architecture, rule of flow 2). */
export interface Actor {
  readonly personId: string | null;
  readonly name: string;
  readonly roles: ReadonlySet<Role>;
  /** The bodies in whose name a recipient acts. */
  readonly bodyIds: readonly string[];
  /** For whom it acts where it does so only in another's place (rule 12): by body, and under `office`. */
  readonly inPlaceOf?: ReadonlyMap<string, Absent>;
  readonly language: Language;
  /** One-time codes are demanded of one of its roles, and it has set up none: it may do that, and nothing else. */
  readonly lacksCodes?: boolean;
  readonly request: RequestInfo;
}

/** Somebody who is away, as the log names them. */
export interface Absent {
  readonly personId: string;
  readonly name: string;
}

export interface RequestInfo {
  readonly id: string;
  readonly idempotency?: { readonly key: string; readonly fingerprint: Buffer };
}

/** The worker, the seed and sign-in itself, where nobody is known yet. */
export function systemActor(name: string, requestId: string = name): Actor {
  return { personId: null, name, roles: new Set(), bodyIds: [], language: 'ru', request: { id: requestId } };
}

/** The widest right wins: a person may hold several posts. */
export function scopeOf(actor: Actor): Scope {
  if (actor.personId === null) return 'system';
  if (actor.roles.has('office')) return 'office';
  if (actor.roles.has('reader')) return 'reader';
  if (actor.roles.has('recipient')) return 'own';
  return 'none';
}

/** Under what right the actor writes: a reader changes nothing, so whoever acts for a body beside that writes for it. */
export function writingScopeOf(actor: Actor): Scope {
  const scope = scopeOf(actor);
  return scope === 'reader' && actor.roles.has('recipient') ? 'own' : scope;
}

/**
 * In whose place the actor does something to a body's thing, or to the office's own; undefined where its own post
 * suffices. A region that acts on a district's part is told by all it holds.
 */
export function absentFor(actor: Actor, organizationId: string | undefined): Absent | undefined {
  const { inPlaceOf } = actor;
  if (!inPlaceOf || inPlaceOf.size === 0) return undefined;
  const scope = writingScopeOf(actor);
  if (scope === 'office') return inPlaceOf.get('office');
  if (scope !== 'own') return undefined;
  if (organizationId !== undefined && actor.bodyIds.includes(organizationId)) return inPlaceOf.get(organizationId);
  return actor.bodyIds.every((id) => inPlaceOf.has(id)) ? inPlaceOf.get(actor.bodyIds[0]!) : undefined;
}

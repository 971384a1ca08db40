export type Confidence = 'high' | 'medium' | 'low';

export interface Doubted {
  readonly code: string;
}

/** Assumed in a way that hardly ever is wrong: told, but no reason to ask. */
const LIGHT: ReadonlySet<string> = new Set([
  'calendar_days',
  'all_regions',
  'short_name',
  'calendar_unknown',
  'far_away',
  'little_time',
]);
/** Something of the phrase was left out or was read as something else. */
const HEAVY: ReadonlySet<string> = new Set([
  'words_unread', 'several_terms', 'not_understood', 'no_day_named', 'no_such_day', 'start_only', 'who_leads', 'several_bodies', 'another_country',
]); // prettier-ignore

/** How far the author may rely on a reading: low is a reason to ask before it is used. */
export function confidenceIn({ isUnread, doubts }: { isUnread: boolean; doubts: readonly Doubted[] }): Confidence {
  if (isUnread || doubts.some(({ code }) => HEAVY.has(code))) return 'low';
  return doubts.some(({ code }) => !LIGHT.has(code)) ? 'medium' : 'high';
}

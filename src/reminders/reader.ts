import { REGISTER_ZONE } from '../shared/register-zone.js';
import { todayIn } from '../shared/local-date.js';
import type { PersonPost, Reader } from './digest.queries.js';
import { knownZone } from './window.js';

/** The posts that the reader holds now, each by the day in its own zone. */
export function postsHeld(reader: Reader | undefined, now: Date): PersonPost[] {
  return (reader?.posts ?? []).filter(({ zone, from, to }) => {
    const today = todayIn(knownZone(zone, REGISTER_ZONE, now), now);
    return (from === null || from <= today) && (to === null || to >= today);
  });
}

/** Whose morning it is: that of the office for its members, else that of the first body. */
export function readingZone(reader: Reader | undefined, now: Date): string {
  return knownZone(postsHeld(reader, now)[0]?.zone ?? REGISTER_ZONE, REGISTER_ZONE, now);
}

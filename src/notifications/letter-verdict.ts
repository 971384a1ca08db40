import { retryDelaySeconds, type SendKind } from '../mail/smtp-outcome.js';

/** What follows from one attempt to hand a letter to the relay. */
export interface Verdict {
  readonly state: 'sent' | 'pending' | 'unknown' | 'dead';
  /** Seconds until the letter is looked at again. */
  readonly retryAfter: number;
  readonly countsAsAttempt: boolean;
  /** Seconds during which no letter at all is sent: the relay is away, or does not let us in. */
  readonly holdAll: number;
  /** Somebody has to look: it concerns all letters, or a person was not reached for certain. */
  readonly alarm: boolean;
}

/** Longer than a relay takes to answer the final dot: until then the first copy may still arrive. */
export const GRACE_SECONDS = 15 * 60;
const HOST_AWAY_SECONDS = 60;
const CONFIGURATION_SECONDS = 5 * 60;
/** Two days of hourly tries; a day's letter is taken over by the next day's long before. */
const MOST_ATTEMPTS = 50;
/** One copy and two repeats: a relay that never answers the final dot must not flood a person. */
const MOST_UNKNOWN = 3;

const again = (retryAfter: number, more: Partial<Verdict> = {}): Verdict => ({
  state: 'pending',
  retryAfter,
  countsAsAttempt: true,
  holdAll: 0,
  alarm: false,
  ...more,
});
const ended = (state: 'sent' | 'dead', alarm: boolean): Verdict => again(0, { state, alarm });

/** `attempts` and `unknown`: those before this one that counted, and those whose end nobody knows. */
export function verdictOn(kind: SendKind, attempts: number, unknown: number): Verdict {
  switch (kind) {
    case 'accepted':
      return ended('sent', false);
    case 'temporary_host':
      return again(HOST_AWAY_SECONDS, { countsAsAttempt: false, holdAll: HOST_AWAY_SECONDS });
    case 'configuration':
      return again(CONFIGURATION_SECONDS, { countsAsAttempt: false, holdAll: CONFIGURATION_SECONDS, alarm: true });
    case 'temporary':
      return attempts + 1 >= MOST_ATTEMPTS ? ended('dead', true) : again(retryDelaySeconds(attempts + 1));
    case 'permanent_recipient':
    case 'permanent_content':
      return ended('dead', true);
    case 'unknown':
      return unknown + 1 >= MOST_UNKNOWN ? ended('dead', true) : again(GRACE_SECONDS, { state: 'unknown' });
  }
}

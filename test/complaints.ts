/**
 * What users complained of in comparable products (groups A to G: duplicates, lost, time, wrong people, wrong state,
 * digests, mail), and the test that keeps each of them from happening here: [number, what, file, a part of its title].
 * test/architecture/complaints.spec.ts checks that every test named here exists.
 */
type Row = readonly [number: number, complaint: string, file: string, title: string];

const R = 'jobs/reminders';
const L = 'jobs/letters';
const P = 'api/reminder-policies';
const M = 'jobs/mail-operation';
const A16 = ['faults/a16-simulated-year', 'what was planned is what was sent, each once'] as const;
const TWICE = [R, 'go out once though two workers sweep and send at the same moment'] as const;
const OFTEN = [R, 'go out once, in the morning, though the sweep runs 96 times a day'] as const;
const ANYTIME = [R, 'are the same whenever the sweep happens to run'] as const;
const OUTAGE = [R, 'after an outage of %s say the latest once'] as const;
const WINDOW = [R, 'stay in at night, on weekends and on holidays'] as const;
const ZONES = [R, 'leave at each zone’s own nine o’clock'] as const;
const MORNINGS = ['faults/a14-time-zones', 'a window opens once on each working day'] as const;
const POSTS = [R, 'go to whoever holds the post at the moment of sending'] as const;
const REGIONS = [R, 'never name another region, and name all to the office'] as const;
const FILED = ['api/reminders', 'stop when a report is filed, turn to the office'] as const;
const STILL = [L, 'names only what is still true'] as const;
const PROOF = [M, 'and raises the alarm when the ledger lacks a step that the plan has'] as const;
const REPEAT = [L, 'whose end nobody knows waits out the grace and is repeated under the same id'] as const;

export const COMPLAINTS: readonly Row[] = [
  [1, 'a letter at every run of the job', ...OFTEN],
  [2, 'twice in the same second by two replicas', ...TWICE],
  [4, 'one copy for each list a person stands in', 'unit/reminder-plan', 'one person on two rungs'],
  [6, 'a slow relay fills the queue with copies', L, 'costs no attempt when the relay is away'],
  [8, 'hourly instead of daily job, hourly reminders', ...ANYTIME],
  [9, 'yearly reminders at every run for 24 hours', ...ANYTIME],
  [10, 'old and new scheduler both active', ...TWICE],
  [11, 'a digest sent twice when its maker ran twice', 'faults/a7-many-workers', 'write no reminder twice and send no letter twice'],
  [12, 'the relay answered late, so it was sent again', ...REPEAT],
  [14, 'saving again sends again', P, 'changed on a day does not tell the same persons of the same task a second time'],
  [16, 'a job that missed its day never reminded', ...OUTAGE],
  [17, 'after an outage never again, or every day', ...OUTAGE],
  [18, 'every missed slot replayed', ...OUTAGE],
  [19, 'each deploy sets the timer back', ...A16],
  [20, 'twice when run twice, never on the wrong day', ...A16],
  [21, 'a moved date brings no second reminder', R, 'start anew when the deadline is moved'],
  [23, 'reminded only once ever', 'unit/reminder-plan', 'of Friday 28 August 2020'],
  [24, '“each day” drifts by seconds and skips one', ...ANYTIME],
  [25, 'one broken row stops all others', R, 'of one bad row or an unknown zone stop nobody else'],
  [26, 'stuck after minutes without a relay; no list of what waits', M, 'shows what waits with its reason'],
  [27, 'mail leaves only when somebody signs in', 'jobs/worker-process', 'sends what is due without a single request'],
  [29, 'days without reminders that nobody noticed', ...PROOF],
  [30, 'a wiped or broken queue loses the day', 'jobs/worker-process', 'again after its queue was wiped'],
  [32, 'letters at midnight and at weekends', ...WINDOW],
  [34, 'the ladder is used up over a weekend', 'unit/reminder-plan', 'counts working days from the filing'],
  [35, 'overdue letters at weekends', ...WINDOW],
  [36, 'the server’s zone decides the hour', ...ANYTIME],
  [37, 'the database’s zone decides the day', ...ANYTIME],
  [38, '“today” reckoned in the server’s zone', ...ZONES],
  [41, 'an hour late in summer', ...MORNINGS],
  [42, 'twice in the week the clocks changed', ...MORNINGS],
  [43, 'at midnight and at the hour set', P, 'with another send hour at the last minute sends once'],
  [46, 'not exactly one digest a day for each zone', ...ZONES],
  [48, 'the one who was replaced is still written to', ...POSTS],
  [49, 'blocked accounts are reminded', ...POSTS],
  [51, 'a digest names other teams’ items', ...REGIONS],
  [53, 'a group as recipient crashes the job or is skipped', R, 'of a body without any holder reach the office'],
  [54, 'nobody knows who receives what', M, 'knows beforehand what a day will send: the dry run is what the day then does'],
  [55, 'whose zone, what repeats, what cancels', 'api/reminders', 'are told before they are sent, by the very plan of the sweep'],
  [56, 'what is done is still reminded', ...STILL],
  [57, 'who has submitted is reminded', ...FILED],
  [58, 'what waits for review is reminded to its author', ...FILED],
  [60, 'a reminder of a date that was taken away', 'faults/a8-change-in-flight', 'no attempt that begins after a change speaks of what was so before it'],
  [63, 'an empty digest every day', L, 'of which nothing is true any more is cancelled: no empty digest'],
  [69, 'letters about one thing do not bear the same id', ...REPEAT],
]; // prettier-ignore

/** Not shown by a test of its own yet, or not of this part; each with where it stands. */
export const ELSEWHERE: Readonly<Record<number, string>> = {
  3: 'ledger and outbox are written in one transaction: nothing leaves before its commit',
  5: 'the ledger raises no event',
  7: 'overdue is computed, never stored',
  13: 'one scheduler by its name, and the ledger’s key behind it',
  15: 'one person is named once by the plan (4)',
  22: 'notices are one an event, in its own transaction',
  28: 'the proof of each day (29); the age of the last sweep is not shown by a page yet',
  31: 'the start is refused (queues/eviction.ts)',
  33: 'letters name days, not hours',
  39: 'days are reckoned in the zone of the body (unit/local-date)',
  40: 'counters and lists share one definition; see the dashboard',
  44: 'days are days, never moments (unit/local-date)',
  45: 'Message-IDs hold no time',
  47: 'checked at the start (start-checks.ts)',
  50: 'the one-click link asks for no sign-in; see the letters',
  52: 'notes of the office are in no letter; see the leaks',
  59: 'every state in hands is swept (sweep.queries.ts)',
  61: 'one definition of overdue',
  62: 'punctuality is frozen at filing; see two-step completion',
  64: 'see the digest',
  65: 'see the digest',
  66: 'see the digest',
  67: 'editing the calendar shows what would move; see the administration',
  68: 'see the letters',
  70: 'see the letters',
  71: 'see mail injection',
  72: 'see the letters',
  73: 'see the digest',
};

export const NUMBERED = 73;

/**
 * What users complained of in comparable products (groups A to G: duplicates, lost, time, wrong people, wrong state,
 * digests, mail), and the test that keeps each of them from happening here: [number, what, file, a part of its title].
 * test/architecture/complaints.spec.ts checks that every test named here runs.
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
const MORNINGS = ['faults/a14-time-zones', 'each gets each step once, at nine by the own clocks'] as const;
const POSTS = [R, 'go to whoever holds the post at the moment of sending'] as const;
const REGIONS = [R, 'never name another region, and name all to the office'] as const;
const FILED = ['api/reminders', 'stop when a report is filed, turn to the office'] as const;
const STILL = [L, 'names only what is still true'] as const;
const PROOF = [M, 'and raises the alarm when the ledger lacks a step that the plan has'] as const;
const C = 'jobs/complaints';
const D = 'unit/digest-mail';
const H = 'jobs/letter-headers';
const LISTS = ['api/dashboard-matrix', 'never shows a total that differs from the list behind it'] as const;
const REPEAT = [L, 'whose end nobody knows waits out the grace and is repeated under the same id'] as const;

export const COMPLAINTS: readonly Row[] = [
  [1, 'a letter at every run of the job', ...OFTEN],
  [2, 'twice in the same second by two replicas', ...TWICE],
  [3, 'a letter had left though its transaction was rolled back', C, 'nothing leaves of what was rolled back; tried again, it leaves once'],
  [4, 'one copy for each list a person stands in', 'unit/reminder-plan', 'one person on two rungs'],
  [5, 'noting that a reminder was sent is an event that reminds again', C, 'a reminder is no event: it changes no task, tells nobody and fills no log'],
  [6, 'a slow relay fills the queue with copies', C, 'a relay that answers late fills neither outbox nor queue with copies'],
  [7, 'hundreds of letters once the time limit passed', C, 'but for one letter however often it is looked at'],
  [8, 'hourly instead of daily job, hourly reminders', ...ANYTIME],
  [9, 'yearly reminders at every run for 24 hours', ...OFTEN],
  [10, 'old and new scheduler both active', 'jobs/worker-process', 'sends each step once though a scheduler of an earlier version still rings beside its own'],
  [11, 'a digest sent twice when its maker ran twice', 'faults/a7-many-workers', 'write no reminder twice and send no letter twice'],
  [12, 'the relay answered late, so it was sent again', ...REPEAT],
  [13, 'schedulers multiply on restarts', 'jobs/worker-process', 'has one scheduler for its sweep, however often and in however many copies it was started'],
  [14, 'saving again sends again', 'api/races', 'makes fifty acknowledgements of one task one step, one line in the log and one notice a person'],
  [15, 'one person listed twice for two roles', C, 'one person in all roles gets one letter with one line'],
  [16, 'a job that missed its day never reminded', ...OUTAGE],
  [17, 'after an outage never again, or every day', ...OUTAGE],
  [18, 'every missed slot replayed', ...OUTAGE],
  [19, 'each deploy sets the timer back', C, 'a new worker for every look, six times a day for three days, loses nothing and doubles nothing'],
  [20, 'twice when run twice, never on the wrong day', ...A16],
  [21, 'a moved date brings no second reminder', R, 'start anew when the deadline is moved'],
  [22, 'one notice a day hides a second that is new', C, 'two things that happen to a task on one day are two notices'],
  [23, 'reminded only once ever', 'unit/reminder-plan', 'of Friday 28 August 2020'],
  [24, '“each day” drifts by seconds and skips one', C, '“each day” is the day of the calendar: two seconds less than 24 hours later the next step goes out'],
  [25, 'one broken row stops all others', R, 'of one bad row or an unknown zone stop nobody else'],
  [26, 'stuck after minutes without a relay; no list of what waits', M, 'shows what waits with its reason'],
  [27, 'mail leaves only when somebody signs in', 'jobs/worker-process', 'sends what is due without a single request'],
  [28, 'the job “runs”, and sends nothing, and nobody hears of it', 'jobs/alarms', 'tells the office that no worker sweeps: once a day'],
  [29, 'days without reminders that nobody noticed', ...PROOF],
  [30, 'a wiped or broken queue loses the day', 'jobs/worker-process', 'again after its queue was wiped'],
  [31, 'an eviction policy deletes jobs', 'outside/processes', 'does not start on a Redis that throws jobs away'],
  [32, 'letters at midnight and at weekends', ...WINDOW],
  [33, 'hours in letters by a zone that is not the reader’s', D, 'names days with their weekday and no hour, which would need a zone'],
  [34, 'the ladder is used up over a weekend', 'unit/reminder-plan', 'counts working days from the filing'],
  [35, 'overdue letters at weekends', ...WINDOW],
  [36, 'the server’s zone decides the hour', ...ANYTIME],
  [37, 'the database’s zone decides the day', ...ANYTIME],
  [38, '“today” reckoned in the server’s zone', C, 'half an hour before and after midnight of its region a task is late, or not, for desk, list and board alike'],
  [39, 'just after midnight it is still yesterday for the system', C, 'what is issued half an hour after midnight bears the new day, wherever the server is'],
  [40, 'the counter says 3 late, the list 0', ...LISTS],
  [41, 'an hour late in summer', ...MORNINGS],
  [42, 'twice in the week the clocks changed', ...MORNINGS],
  [43, 'at midnight and at the hour set', P, 'with another send hour at the last minute sends once'],
  [44, 'a day drifts each time it is saved', C, 'a day stays the day however often it is saved, wherever server and author are'],
  [45, 'summer time changed the Message-ID and broke conversations', 'unit/thread', 'is that of its one task, the same for every letter about it'],
  [46, 'not exactly one digest a day for each zone', ...MORNINGS],
  [47, 'old time zone data after the law changed', 'database/start-checks', 'where Node or PostgreSQL has time zones from before March 2024'],
  [48, 'the one who was replaced is still written to', ...POSTS],
  [49, 'blocked accounts are reminded', ...POSTS],
  [50, 'whoever has lost access cannot switch letters off', H, 'by one click that asks for no sign-in'],
  [51, 'a digest names other teams’ items', ...REGIONS],
  [52, 'inner notes in letters', C, 'the office’s inner notes are in no letter'],
  [53, 'a group as recipient crashes the job or is skipped', R, 'of a body without any holder reach the office'],
  [54, 'nobody knows who receives what', M, 'knows beforehand what a day will send: the dry run is what the day then does'],
  [55, 'whose zone, what repeats, what cancels', 'api/reminders', 'are told before they are sent, by the very plan of the sweep'],
  [56, 'what is done is still reminded', ...STILL],
  [57, 'who has submitted is reminded', ...FILED],
  [58, 'what waits for review is reminded to its author', ...FILED],
  [59, 'only one state is chased', C, 'whatever is open is chased, in every state that is in hands, and nothing that is closed'],
  [60, 'a reminder of a date that was taken away', 'faults/a8-change-in-flight', 'no attempt that begins after a change speaks of what was so before it'],
  [61, 'the board says 26 overdue, the list none', ...LISTS],
  [62, 'late, then done, then no longer late', 'api/two-step-completion', 'freezes punctuality at filing'],
  [63, 'an empty digest every day', L, 'of which nothing is true any more is cancelled: no empty digest'],
  [64, 'repeats, ungrouped, oldest first', C, 'a letter has the most urgent first, and the bodies of one instruction side by side'],
  [65, 'arrears hide what is due today', D, 'holds at most 30 lines, of which arrears leave room for what is due today'],
  [66, 'a single item is not told, nor what is due just now', D, 'lines, also of what is due this very day'],
  [67, 'an edit of the calendar moves everything without a word', 'api/calendar-edits', 'previews whose days would move, and changes nothing'],
  [68, 'mail scanners follow links, and something changes', H, 'following the link changes nothing'],
  [69, 'letters about one thing do not make one conversation', H, 'gather what is said of one task in one conversation'],
  [70, 'out-of-office answers go in circles', L, 'carries one text and one HTML part, its own id, and asks for no automatic answer'],
  [71, 'a title becomes a link in an official letter', D, 'shows an author’s markup and tricks as text'],
  [72, 'no one-click header, or one on what is mandatory', H, 'offer nothing of the kind where a deadline is among the lines'],
  [73, 'letters in the wrong language', C, 'each reads in the own language, and in Russian who has named none'],
]; // prettier-ignore

export const NUMBERED = 73;

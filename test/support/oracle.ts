import { DateTime } from 'luxon';
import { kzCalendarLines } from './kz-calendar.js';

/**
 * What the reminder engine ought to do, told a second time and as simply as possible: every sweep looks at every task and
 * walks its days one by one. No SQL, no index, none of the program's own rules; only for the simulated year.
 */
const OFF = new Set(kzCalendarLines.filter(({ kind }) => kind === 'off').map(({ date }) => date));
const WORKED = new Set(kzCalendarLines.filter(({ kind }) => kind === 'working').map(({ date }) => date));
const RUNGS = ['responsible', 'deputy_akim', 'akim', 'office', 'deputy_pm'];
const LOOK_BACK = 10;
const MINUTE = 60_000;

export const shift = (day: string, by: number): string =>
  DateTime.fromISO(day, { zone: 'UTC' }).plus({ days: by }).toISODate()!;
const worked = (day: string) =>
  !OFF.has(day) && (WORKED.has(day) || DateTime.fromISO(day, { zone: 'UTC' }).weekday < 6);
function walk(day: string, by: 1 | -1): string {
  for (let at = day; ; at = shift(at, by)) if (worked(at)) return at;
}
const nextWorked = (day: string) => walk(shift(day, 1), 1);
export const localDay = (zone: string, now: number): string => DateTime.fromMillis(now, { zone }).toISODate()!;
const openingOf = (zone: string, day: string) => DateTime.fromISO(`${day}T09:00`, { zone }).toMillis();
const isOpen = (zone: string, now: number) => {
  const { hour } = DateTime.fromMillis(now, { zone });
  return worked(localDay(zone, now)) && hour >= 9 && hour < 18;
};

interface Step {
  step: string;
  on: string;
  rungs: string[];
}

function deadlineSteps(anchor: string, until: string): Step[] {
  const byDay = new Map<string, Step>();
  const set = (on: string, step: string, rungs: number) => byDay.set(on, { step, on, rungs: RUNGS.slice(0, rungs) });
  for (const days of [30, 14, 7, 3, 1, 0]) set(walk(shift(anchor, -days), -1), `d${days}`, days > 3 ? 1 : 2);
  const late = nextWorked(anchor);
  set(late, 'late1', 3);
  for (let week = 1; shift(late, week * 7) <= until; week++) {
    set(walk(shift(late, week * 7), 1), `late1+${week}w`, week === 1 ? 4 : 5);
  }
  return [...byDay.values()].filter(({ on }) => on <= until);
}

function reviewSteps(filed: string, ordinal: number, until: string): Step[] {
  const steps: Step[] = [];
  let day = filed;
  for (let count = 1; count <= 5; count++) {
    day = nextWorked(day);
    if (count % 2 === 1) steps.push({ step: `review${count}#${ordinal}`, on: day, rungs: ['office'] });
  }
  for (let week = 1; shift(day, week * 7) <= until; week++) {
    const on = walk(shift(day, week * 7), 1);
    steps.push({ step: `review5+${week}w#${ordinal}`, on, rungs: ['office'] });
  }
  return steps.filter(({ on }) => on <= until);
}

export interface OracleTask {
  id: string;
  body: string;
  state: 'in_hands' | 'under_review' | 'closed';
  revision: number;
  effectiveDay: string;
  /** Since when it counts: given, returned, moved; or filed. */
  armed: number;
  filedOn: string;
  ordinal: number;
}

export interface OraclePerson {
  email: string;
  body: string;
  zone: string;
  rung: string;
  from: string;
  to: string;
}

interface Row {
  task: OracleTask;
  revision: number;
  step: string;
  on: string;
  person: OraclePerson;
  state: 'queued' | 'sent' | 'over';
  letter: string;
}

interface OracleLetter {
  person: OraclePerson;
  day: string;
  notBefore: number;
  state: 'pending' | 'sent' | 'cancelled';
}

export class Oracle {
  readonly tasks: OracleTask[] = [];
  readonly persons: OraclePerson[] = [];
  readonly zones = new Map<string, string>();
  private readonly rows: Row[] = [];
  private readonly letters = new Map<string, OracleLetter>();
  private readonly marks = new Map<string, number>();

  /** Lines `day person task revision step`, sorted: what was told. */
  sent(): string[] {
    return this.rows
      .filter(({ state }) => state === 'sent')
      .map(({ on, person, task, revision, step }) => [on, person.email, task.id, revision, step].join(' '))
      .sort();
  }

  letterCount(): number {
    return [...this.letters.values()].filter(({ state }) => state === 'sent').length;
  }

  sweep(now: number): void {
    for (const zone of new Set(this.zones.values())) if (isOpen(zone, now)) this.sweepZone(zone, now);
  }

  /** Whatever may leave is offered to the relay, which takes it or asks to try again. */
  send(now: number, taken: boolean): void {
    for (const letter of this.letters.values()) {
      if (letter.state === 'pending' && letter.notBefore <= now) this.sendOne(letter, now, taken);
    }
  }

  private sendOne(letter: OracleLetter, now: number, taken: boolean): void {
    const rows = this.rows.filter((row) => row.state === 'queued' && row.letter === keyOf(letter));
    for (const row of rows) if (!this.stands(row, now)) row.state = 'over';
    const standing = rows.filter(({ state }) => state === 'queued').sort((a, b) => (a.on < b.on ? -1 : 1));
    for (const row of standing) {
      if (standing.findLast(({ task }) => task === row.task) !== row) row.state = 'over';
    }
    const zone = this.holds(letter.person, now) ? letter.person.zone : 'Asia/Almaty';
    const today = localDay(zone, now);
    if (standing.length === 0) letter.state = 'cancelled';
    else if (!isOpen(zone, now)) {
      const day = walk(today, 1);
      letter.notBefore = openingOf(zone, day) > now ? openingOf(zone, day) : openingOf(zone, nextWorked(day));
    } else if (this.markDay(zone) < today || letter.day < today) letter.notBefore = now + MINUTE;
    else if (taken) {
      letter.state = 'sent';
      for (const row of standing) if (row.state === 'queued') row.state = 'sent';
    }
  }

  private stands({ task, revision, step, person }: Row, now: number): boolean {
    if (!this.holds(person, now)) return false;
    if (step.startsWith('review')) return task.state === 'under_review' && step.endsWith(`#${task.ordinal}`);
    return task.state === 'in_hands' && task.revision === revision;
  }

  private holds({ from, to, zone }: OraclePerson, now: number): boolean {
    const today = localDay(zone, now);
    return from <= today && today <= to;
  }

  private markDay(zone: string): string {
    const mark = this.marks.get(zone);
    return mark === undefined ? '' : localDay(zone, mark);
  }

  private sweepZone(zone: string, now: number): void {
    const today = localDay(zone, now);
    this.gather(zone, today, now);
    let since = today;
    for (let back = 0; back < LOOK_BACK; back++) since = walk(shift(since, -1), -1);
    if (this.markDay(zone) > since) since = this.markDay(zone);
    for (const task of this.tasks) this.sweepTask(task, zone, today, since);
    this.marks.set(zone, now);
  }

  /** What was left behind goes into today's letter, or tomorrow's if today's has left. */
  private gather(zone: string, today: string, now: number): void {
    for (const old of [...this.letters.values()]) {
      const reading = this.holds(old.person, now) ? old.person.zone : 'Asia/Almaty';
      if (old.state !== 'pending' || old.day >= today || reading !== zone) continue;
      for (const day of [today, nextWorked(today)]) {
        const letter = this.open(old.person, day, zone);
        if (!letter) continue;
        for (const row of this.rows)
          if (row.state === 'queued' && row.letter === keyOf(old)) row.letter = keyOf(letter);
        old.state = 'cancelled';
        break;
      }
    }
  }

  private sweepTask(task: OracleTask, zone: string, today: string, since: string): void {
    if (task.state === 'closed') return;
    const review = task.state === 'under_review';
    const all = review ? reviewSteps(task.filedOn, task.ordinal, shift(today, 200)) : deadlineSteps(task.effectiveDay, shift(today, 200)); // prettier-ignore
    const armedDay = localDay(this.zones.get(task.body)!, task.armed);
    const inReach = all.filter(({ on }) => on <= today && on >= since && on >= armedDay).sort((a, b) => (a.on < b.on ? -1 : 1)); // prettier-ignore
    const last = inReach.at(-1);
    const here = this.persons.filter((person) => person.zone === zone);
    const told = (step: Step, who: readonly OraclePerson[]) =>
      this.rows.some((row) => row.task === task && row.step === step.step && (review || row.revision === task.revision) && who.includes(row.person)); // prettier-ignore
    const house = (person: OraclePerson) => person.body === 'DPMO';
    const known = (step: Step) =>
      told(step, this.persons.filter((person) => (house(person) ? here.some(house) : this.zones.get(task.body) === zone))); // prettier-ignore
    for (const step of inReach) {
      const isLast = step === last;
      if (isLast ? step.on !== today && known(step) : known(step)) continue;
      for (const person of here) {
        const addressed = step.rungs.includes(person.rung) && [task.body, 'DPMO'].includes(person.body);
        const inPost = person.from <= today && today <= person.to;
        if (!addressed || !inPost || told(step, [person])) continue;
        const row: Row = {
          task,
          revision: task.revision,
          step: step.step,
          on: step.on,
          person,
          state: 'over',
          letter: '',
        };
        this.rows.push(row);
        if (isLast) this.enter(row, today, all.find(({ on }) => on > step.on)?.on);
      }
    }
  }

  private enter(row: Row, today: string, nextStep: string | undefined): void {
    const tomorrow = nextWorked(today);
    const letter =
      this.open(row.person, today, row.person.zone) ??
      (nextStep === undefined || tomorrow < nextStep ? this.open(row.person, tomorrow, row.person.zone) : undefined);
    if (!letter) return;
    row.state = 'queued';
    row.letter = keyOf(letter);
  }

  private open(person: OraclePerson, day: string, zone: string): OracleLetter | undefined {
    const key = keyOf({ person, day });
    const notBefore = openingOf(zone, day);
    const letter = this.letters.get(key) ?? { person, day, notBefore, state: 'pending' as const };
    this.letters.set(key, letter);
    if (letter.state === 'sent') return undefined;
    letter.state = 'pending';
    letter.notBefore = Math.min(letter.notBefore, notBefore);
    return letter;
  }
}

const keyOf = ({ person, day }: { person: OraclePerson; day: string }) => `${person.email} ${day}`;

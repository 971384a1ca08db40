import type { PolicyRules } from '../../src/reminders/policy.js';
import {
  interimOf,
  isOpen,
  ladderOf,
  localDay,
  monthBefore,
  monthsOf,
  nextWorked,
  openingOf,
  RUNGS,
  stride,
  walk,
  type Sending,
  type Step,
} from './oracle-days.js';

/**
 * What the reminder engine ought to do, told a second time and as simply as possible: every sweep looks at every task and
 * everything it is reminded of. No SQL, no index, none of the program's own rules; only for the simulated year.
 */
const MINUTE = 60_000;
const OFFICE = 'DPMO';
const REGISTER_ZONE = 'Asia/Almaty';
/** Sent, but nobody knows whether it arrived: so often, and the letter is given up. */
const MOST_UNKNOWN = 3;

export interface OracleSlot {
  day: string;
  opensOn: string;
  kind: 'execution' | 'interim';
  state: 'open' | 'filed' | 'done';
  returnedAt: number;
}

export interface OracleFiling {
  ordinal: number;
  on: string;
  at: number;
  slot: OracleSlot | undefined;
  waits: boolean;
}

export interface OracleTask {
  id: string;
  body: string;
  class: string;
  kind: 'date' | 'none' | 'slots';
  /** Of a co-executor: the task of its lead. */
  lead: OracleTask | undefined;
  state: 'in_hands' | 'under_review' | 'closed';
  revision: number;
  effectiveDay: string;
  /** Since when it counts: given, returned, moved. */
  armed: number;
  filings: OracleFiling[];
  slots: OracleSlot[];
  rows: Row[];
}

export interface OraclePerson {
  email: string;
  body: string;
  zone: string;
  rung: string;
  from: string;
  to: string;
}

/** What one is reminded of within a task: the task itself, a slot (@), or a filing (#). */
interface Subject {
  name: string;
  review: boolean;
  armed: number;
  steps: readonly Step[];
}

interface Row {
  task: OracleTask;
  subject: Pick<Subject, 'name' | 'review'>;
  revision: number;
  step: string;
  on: string;
  person: OraclePerson;
  state: 'queued' | 'sent' | 'over' | 'unknown' | 'dead';
}

export interface OracleLetter {
  person: OraclePerson;
  day: string;
  notBefore: number;
  state: 'pending' | 'sent' | 'cancelled' | 'unknown' | 'dead';
  unknowns: number;
  rows: Row[];
}

/** What the relay does with a letter: takes it, asks to come again, or is not heard of after the final dot. */
export type Answered = 'taken' | 'busy' | 'kept in silence' | 'lost in silence';

export class Oracle {
  readonly tasks: OracleTask[] = [];
  readonly persons: OraclePerson[] = [];
  readonly zones = new Map<string, string>();
  readonly policies = new Map<string, PolicyRules>();
  /** How many letters the relay has put into its journal. */
  copies = 0;
  private readonly letters = new Map<string, OracleLetter>();
  private readonly marks = new Map<string, number>();
  private readonly ladders = new Map<string, readonly Step[]>();

  constructor(
    public sending: Sending,
    private readonly end: string,
  ) {}

  /** Lines `day person task revision step state`, sorted: what was planned, and what became of it. */
  ledger(): string[] {
    return this.tasks
      .flatMap(({ rows }) => rows)
      .map(({ on, person, task, revision, step, state }) =>
        [on, person.email, task.id, revision, step, state].join(' '),
      )
      .sort();
  }

  changePolicy(code: string, rules: PolicyRules): void {
    this.policies.set(code, rules);
    this.ladders.clear();
  }

  sweep(now: number): void {
    for (const zone of this.openZones(now)) this.sweepZone(zone, now);
  }

  /** Where nobody ever held a post, nobody looks. */
  openZones(now: number): string[] {
    return [...new Set(this.persons.map(({ zone }) => zone))].filter((zone) => isOpen(zone, now, this.sending));
  }

  due(now: number): OracleLetter[] {
    const waits = ({ state, notBefore }: OracleLetter) => /pending|unknown/.test(state) && notBefore <= now;
    return [...this.letters.values()].filter(waits);
  }

  /** Whatever may leave is offered to the relay. */
  send(now: number, answer: (to: string) => Answered, lost?: OracleLetter): void {
    for (const letter of this.due(now)) {
      if (letter === lost) this.doubt(letter);
      else this.sendOne(letter, now, answer);
    }
  }

  private sendOne(letter: OracleLetter, now: number, answer: (to: string) => Answered): void {
    const rows = letter.rows.filter(({ state }) => state === 'queued' || state === 'unknown');
    for (const row of rows) if (!this.stands(row, now)) row.state = 'over';
    const standing = rows.filter(({ state }) => state !== 'over').sort((a, b) => (a.on < b.on ? -1 : 1));
    const same = (a: Row, b: Row) => a.task === b.task && a.subject.name === b.subject.name;
    for (const row of standing) if (standing.findLast((other) => same(row, other)) !== row) row.state = 'over';
    const zone = this.readingZone(letter.person, now);
    const today = localDay(zone, now);
    if (standing.length === 0) letter.state = 'cancelled';
    else if (!isOpen(zone, now, this.sending)) letter.notBefore = this.nextOpening(zone, now);
    else if (this.markDay(zone) < today || (letter.day < today && letter.unknowns === 0))
      letter.notBefore = now + MINUTE;
    else this.handOver(letter, answer(letter.person.email));
  }

  private handOver(letter: OracleLetter, answered: Answered): void {
    if (answered === 'taken' || answered === 'kept in silence') this.copies++;
    if (answered === 'taken') end(letter, 'sent');
    else if (answered !== 'busy') this.doubt(letter);
  }

  private doubt(letter: OracleLetter): void {
    end(letter, ++letter.unknowns < MOST_UNKNOWN ? 'unknown' : 'dead');
  }

  private nextOpening(zone: string, now: number): number {
    const day = walk(localDay(zone, now), 1);
    const opening = openingOf(zone, day, this.sending);
    return opening > now ? opening : openingOf(zone, nextWorked(day), this.sending);
  }

  private stands({ task, subject, revision, step, person }: Row, now: number): boolean {
    if (!holds(person, localDay(person.zone, now))) return false;
    const filing = task.filings.find(({ ordinal }) => subject.name === `#${ordinal}`);
    if (filing) return filing.waits;
    const slot = task.slots.find(({ day }) => subject.name === `@${day}`);
    if (slot && slot.state !== 'open') return false;
    if (step.startsWith('month') !== (task.kind === 'none')) return false;
    return task.state === 'in_hands' && task.revision === revision && !leadHasFiled(task);
  }

  private readingZone(person: OraclePerson, now: number): string {
    return holds(person, localDay(person.zone, now)) ? person.zone : REGISTER_ZONE;
  }

  private markDay(zone: string): string {
    const mark = this.marks.get(zone);
    return mark === undefined ? '' : localDay(zone, mark);
  }

  private sweepZone(zone: string, now: number): void {
    const today = localDay(zone, now);
    this.gather(zone, today, now);
    const farthest = stride(today, -this.sending.lookBack);
    const since = this.markDay(zone) > farthest ? this.markDay(zone) : farthest;
    const inPost = this.persons.filter((person) => holds(person, today));
    for (const task of this.tasks) {
      for (const subject of this.subjectsOf(task)) this.sweepSubject(task, subject, { zone, today, since, inPost });
    }
    this.marks.set(zone, now);
  }

  /** What was left behind goes into today's letter, or tomorrow's if today's has left. */
  private gather(zone: string, today: string, now: number): void {
    for (const old of [...this.letters.values()]) {
      if (old.state !== 'pending' || old.day >= today || this.readingZone(old.person, now) !== zone) continue;
      const letter = this.open(old.person, today, zone) ?? this.open(old.person, nextWorked(today), zone);
      if (!letter) continue;
      letter.rows.push(...old.rows.filter(({ state }) => state === 'queued'));
      old.rows = old.rows.filter(({ state }) => state !== 'queued');
      old.state = 'cancelled';
    }
  }

  private *subjectsOf(task: OracleTask): Generator<Subject> {
    if (task.state === 'closed') return;
    const rules = this.policies.get(task.class)!;
    const steps = (kind: string, anchor: string, reckon: () => Step[]) => {
      const key = `${task.class} ${kind} ${anchor}`;
      if (!this.ladders.has(key)) this.ladders.set(key, reckon().sort((a, b) => (a.on < b.on ? -1 : 1))); // prettier-ignore
      return this.ladders.get(key)!;
    };
    const late = (anchor: string) => steps('late', anchor, () => ladderOf(anchor, rules.deadline, 'late', this.end));
    for (const { ordinal, on, at } of task.filings.filter(({ waits }) => waits)) {
      const review = steps('review', on, () => ladderOf(on, rules.review, 'review', this.end));
      yield { name: `#${ordinal}`, review: true, armed: at, steps: review };
    }
    if (task.state === 'under_review' || leadHasFiled(task)) return;
    const own = { name: '', review: false, armed: task.armed };
    if (task.kind === 'date') yield { ...own, steps: late(task.effectiveDay) };
    if (task.kind === 'none') yield { ...own, steps: this.monthly(task, steps('month', '', () => monthsOf('2019-12-01', rules, this.end))) }; // prettier-ignore
    for (const { day, kind, opensOn, returnedAt } of task.slots.filter(({ state }) => state === 'open')) {
      const anchor = walk(day, -1);
      const all = kind === 'execution' ? late(anchor) : steps('interim', anchor, () => interimOf(anchor, rules, this.end)); // prettier-ignore
      const begun = all.filter(({ on }) => on >= opensOn);
      yield { name: `@${day}`, review: false, armed: Math.max(task.armed, returnedAt), steps: begun };
    }
  }

  /** In hands for a month or more, and not reported on within it. */
  private monthly({ body, armed, filings }: OracleTask, steps: readonly Step[]): Step[] {
    const since = localDay(this.zones.get(body)!, armed);
    const isQuiet = (from: string) => since < from && !filings.some(({ on }) => on > from);
    return steps.filter(({ on }) => isQuiet(monthBefore(on)));
  }

  private sweepSubject(task: OracleTask, subject: Subject, morning: Morning): void {
    const { zone, today, since, inPost } = morning;
    const home = this.zones.get(task.body)!;
    const armedDay = localDay(home, subject.armed);
    const inReach = subject.steps.filter(({ on }) => on <= today && on >= since && on >= armedDay);
    const last = inReach.at(-1);
    const officeIsHere = inPost.some((person) => isOffice(person) && person.zone === zone);
    const tellable = (person: OraclePerson) => (isOffice(person) ? officeIsHere : home === zone);
    for (const step of inReach) {
      const isKnown = task.rows.some((row) => says(row, task, subject, step) && tellable(row.person));
      if (isKnown && (step !== last || step.on !== today)) continue;
      for (const person of reached(step, task.body, inPost)) {
        if (person.zone !== zone) continue;
        if (task.rows.some((row) => row.person === person && says(row, task, subject, step))) continue;
        const { on } = step;
        const name = `${step.step}${subject.name}`;
        const row: Row = { task, subject, revision: task.revision, step: name, on, person, state: 'over' };
        task.rows.push(row);
        if (step === last) this.enter(row, today, subject.steps.find((next) => next.on > on)?.on);
      }
    }
  }

  private enter(row: Row, today: string, nextStep: string | undefined): void {
    const tomorrow = nextWorked(today);
    const { person } = row;
    const isOfUse = nextStep === undefined || tomorrow < nextStep;
    const letter = this.open(person, today, person.zone) ?? (isOfUse ? this.open(person, tomorrow, person.zone) : undefined); // prettier-ignore
    if (!letter) return;
    row.state = 'queued';
    letter.rows.push(row);
  }

  private open(person: OraclePerson, day: string, zone: string): OracleLetter | undefined {
    const key = `${person.email} ${day}`;
    const notBefore = openingOf(zone, day, this.sending);
    const letter = this.letters.get(key) ?? {
      person,
      day,
      notBefore,
      state: 'pending' as const,
      unknowns: 0,
      rows: [],
    };
    this.letters.set(key, letter);
    if (letter.state !== 'pending' && letter.state !== 'cancelled') return undefined;
    letter.state = 'pending';
    letter.notBefore = Math.min(letter.notBefore, notBefore);
    return letter.unknowns === 0 ? letter : undefined;
  }
}

interface Morning {
  zone: string;
  today: string;
  since: string;
  inPost: readonly OraclePerson[];
}

const isOffice = ({ body }: OraclePerson) => body === OFFICE;
const holds = ({ from, to }: OraclePerson, today: string) => from <= today && today <= to;
/** Co-executors are left in peace while their lead's report waits. */
const leadHasFiled = ({ lead }: OracleTask) => lead?.state === 'under_review';

function end(letter: OracleLetter, state: 'sent' | 'unknown' | 'dead'): void {
  letter.state = state;
  for (const row of letter.rows) if (row.state === 'queued' || row.state === 'unknown') row.state = state;
}

/** Has the row told this already: the same step, or on the same day another one of a policy since changed? */
function says(row: Row, task: OracleTask, { name, review }: Subject, step: Step): boolean {
  if (row.subject.name !== name || row.subject.review !== review) return false;
  const sameRevision = row.revision === task.revision;
  return (row.step === `${step.step}${name}` && (review || sameRevision)) || (row.on === step.on && sameRevision);
}

/** An empty rung falls to the next one up in its house, else down; an empty house to the office. */
function reached({ rungs }: Step, body: string, inPost: readonly OraclePerson[]): Set<OraclePerson> {
  const found = new Set<OraclePerson>();
  for (const rung of rungs) {
    const at = RUNGS.indexOf(rung);
    const up = RUNGS.slice(at);
    const inHouse = (one: string) => RUNGS.indexOf(one) < 3;
    const order = inHouse(rung)
      ? [...up.filter(inHouse), ...RUNGS.slice(0, at).reverse(), ...up.filter((one) => !inHouse(one))]
      : up;
    const holders = (one: string) => inPost.filter((person) => person.rung === one && [body, OFFICE].includes(person.body)); // prettier-ignore
    const filled = order.find((one) => holders(one).length > 0);
    if (filled) holders(filled).forEach((person) => found.add(person));
  }
  return found;
}

/**
 * A second, much simpler register: what two tasks of one instruction should look like after any sequence of verbs. It
 * shares no line with the product; where the two disagree, one of them is wrong (test/api/model.spec.ts finds out).
 */
export const VERBS = [
  'acknowledge',
  'progress',
  'submit',
  'recall',
  'accept',
  'sendBack',
  'reconsider',
  'withdraw',
  'close',
  'reopen',
  'flag',
  'unflag',
  'ask',
  'takeBack',
  'grant',
  'refuse',
  'move',
  'scope',
] as const;
export type Verb = (typeof VERBS)[number];

export const PEOPLE = ['office', 'lead', 'helper', 'reader', 'stranger'] as const;
export type Person = (typeof PEOPLE)[number];

export interface Step {
  verb: Verb;
  who: Person;
  /** 0: the lead's task, 1: the co-executor's. */
  on: 0 | 1;
  /** Acts on the version before the last one. */
  stale: boolean;
  /** Days that pass before the step. */
  wait: number;
  /** The day that deadlines are moved or asked to: a working day, from DAYS. */
  day: string;
  done: number;
  /** Taken as it is, or turned into a step that is open. */
  wild: boolean;
}

/** Working days in every variant of the calendar. */
export const DAYS = ['2020-02-05', '2020-04-15', '2020-06-10', '2020-09-16', '2020-11-18', '2021-02-10'];

const OFFICE_VERBS: readonly Verb[] = ['accept', 'sendBack', 'reconsider', 'withdraw', 'close', 'reopen', 'grant', 'refuse', 'move', 'scope']; // prettier-ignore
const BOTH: readonly Verb[] = ['flag', 'unflag'];
const IN_HANDS = ['assigned', 'acknowledged', 'in_progress', 'returned'];
const CLOSED = ['executed', 'not_executed', 'withdrawn'];

export interface ModelReport {
  final: boolean;
  decision: 'accepted' | 'returned' | 'set_aside' | null;
  filedOn: string;
  done: number;
}

export interface ModelTask {
  state: string;
  version: number;
  effectiveDay: string;
  moves: number;
  filedOn: string | null;
  closedOn: string | null;
  punctuality: 'on_time' | 'late' | null;
  originalPunctuality: 'on_time' | 'late' | null;
  atRisk: boolean;
  scope: string | null;
  closedWithLead: boolean;
  /** The report that waited when it was taken off control without execution. */
  setAside: ModelReport | null;
  reports: ModelReport[];
  extensions: { state: string; day: string }[];
  /** Names of the log's entries, oldest first. */
  log: string[];
}

export class RegisterModel {
  readonly tasks: readonly [ModelTask, ModelTask];

  constructor(private readonly original: string) {
    this.tasks = [newTask(original), newTask(original)];
  }

  /**
   * Takes the step, if it may be taken.
   * @param today the day of the step
   * @returns the status that the API should answer with; undefined: there is nothing to take the step on
   */
  take(step: Step, today: string): number | undefined {
    const task = this.tasks[step.on];
    if (OF_REPORTS.includes(step.verb) && !task.reports.some(({ final }) => final)) return undefined;
    if (NEEDS_REQUEST.includes(step.verb) && task.extensions.length === 0) return undefined;
    return decided(step, task) ?? whoMay(step) ?? this.refusal(step, task, today) ?? this.done(step, task, today);
  }

  /** The same step, turned into one that is open now to the right person; some of them are nearly always. */
  openedUp(step: Step, today: string): Step {
    const open = ([0, 1] as const)
      .flatMap((on) => VERBS.map((verb): Step => ({ ...step, verb, on, stale: false, who: personFor(verb, on) })))
      .filter((each) => this.isOpen(each, today));
    return open.length === 0 ? step : open[(VERBS.indexOf(step.verb) + step.done) % open.length]!;
  }

  private isOpen(step: Step, today: string): boolean {
    const task = this.tasks[step.on];
    if (OF_REPORTS.includes(step.verb) && !task.reports.some(({ final }) => final)) return false;
    if (NEEDS_REQUEST.includes(step.verb) && task.extensions.length === 0) return false;
    return (whoMay(step) ?? this.refusal(step, task, today)) === undefined;
  }

  private refusal(step: Step, task: ModelTask, today: string): number | undefined {
    const { verb, day } = step;
    const last = task.reports.filter(({ final }) => final).at(-1);
    const request = task.extensions.at(-1);
    const inHands = IN_HANDS.includes(task.state);
    const closed = CLOSED.includes(task.state);
    // What the thing itself forbids comes first, then the state and what else hangs on the task, then the version.
    if (NEEDS_REPORT.includes(verb) && last!.decision !== null) return 409;
    if (NEEDS_REQUEST.includes(verb) && request!.state !== 'pending') return 409;
    if (verb === 'submit' && step.on === 1) return 422;
    const open: Partial<Record<Verb, boolean>> = {
      acknowledge: task.state === 'assigned',
      progress: inHands,
      submit: inHands,
      recall: task.state === 'under_review',
      accept: task.state === 'under_review',
      sendBack: task.state === 'under_review',
      reconsider: task.state === 'executed' || task.state === 'returned' || task.setAside !== null,
      reopen: closed,
    };
    if (!(open[verb] ?? !closed)) return 409;
    if (verb === 'unflag' && !task.atRisk) return 422;
    if (verb === 'ask' && step.on === 1) return 422;
    // Whoever says that it is done asks for no more time.
    if (verb === 'ask' && task.state === 'under_review') return 409;
    if (verb === 'ask' && request?.state === 'pending') return 409;
    if (step.stale) return 412;
    if (verb === 'ask' && day <= task.effectiveDay) return 422;
    if (verb === 'ask' && day < today) return 400;
    if (verb === 'grant' && request!.day <= task.effectiveDay) return 422;
    if (verb === 'move' && day === task.effectiveDay) return 422;
    if (verb === 'move' && day < task.effectiveDay) {
      if (task.filedOn === null ? day < today : task.filedOn > day && task.filedOn <= task.effectiveDay) return 422;
    }
    return undefined;
  }

  private done(step: Step, task: ModelTask, today: string): number {
    const { verb, day } = step;
    const report = task.reports.filter(({ final }) => final).at(-1);
    const request = task.extensions.at(-1);
    task.version++;
    switch (verb) {
      case 'acknowledge':
        turn(task, 'acknowledged', 'acknowledge');
        return 200;
      case 'progress':
      case 'submit':
        turn(task, verb === 'submit' ? 'under_review' : task.state === 'returned' ? 'returned' : 'in_progress', verb === 'submit' ? 'submit' : 'report_progress'); // prettier-ignore
        task.filedOn = verb === 'submit' ? today : null;
        task.reports.push({ final: verb === 'submit', decision: null, filedOn: today, done: step.done });
        return 201;
      case 'recall':
        turn(task, 'in_progress', 'recall');
        report!.decision = 'set_aside';
        return 200;
      case 'accept':
        turn(task, 'executed', 'accept', today);
        report!.decision = 'accepted';
        task.filedOn = report!.filedOn;
        task.punctuality = report!.filedOn <= task.effectiveDay ? 'on_time' : 'late';
        task.originalPunctuality = report!.filedOn <= this.original ? 'on_time' : 'late';
        this.helperFollows(today);
        return 200;
      case 'sendBack':
        turn(task, 'returned', 'send_back');
        report!.decision = 'returned';
        return 200;
      case 'reconsider':
        turn(task, 'under_review', 'reconsider');
        task.filedOn = report!.filedOn;
        if (report!.decision !== 'returned') this.helperComesBack(step.on);
        report!.decision = null;
        return 200;
      case 'withdraw':
      case 'close':
        turn(task, verb === 'withdraw' ? 'withdrawn' : 'not_executed', verb === 'withdraw' ? 'withdraw' : 'close_unexecuted', today); // prettier-ignore
        if (report?.decision === null) {
          report.decision = 'set_aside';
          task.setAside = report;
        }
        return 200;
      case 'reopen':
        turn(task, 'in_progress', 'reopen');
        this.helperComesBack(step.on);
        return 200;
      case 'flag':
      case 'unflag':
        task.atRisk = verb === 'flag';
        task.log.push(verb === 'flag' ? 'risk_flagged' : 'risk_cleared');
        return 200;
      case 'ask':
        task.extensions.push({ state: 'pending', day });
        task.log.push('extension_requested');
        return 201;
      case 'takeBack':
      case 'refuse':
        request!.state = verb === 'refuse' ? 'refused' : 'withdrawn';
        task.log.push(verb === 'refuse' ? 'extension_refused' : 'extension_withdrawn');
        return 200;
      case 'grant':
        request!.state = 'granted';
        this.helperIsPulled(step.on, request!.day);
        moved(task, request!.day, 'extension_granted');
        return 200;
      case 'move':
        this.helperIsPulled(step.on, day);
        moved(task, day, 'deadline_moved');
        return 200;
      case 'scope':
        task.scope = `scope of ${day}`;
        task.log.push('scope_changed');
        return 200;
    }
  }

  /** The lead's report accepted: who helped is off control too, neither on time nor late. */
  private helperFollows(today: string): void {
    const helper = this.tasks[1];
    if (CLOSED.includes(helper.state)) return;
    helper.version++;
    turn(helper, 'executed', 'close_with_lead', today);
    helper.closedWithLead = true;
  }

  /** Who helps goes along with the lead's day, and never stands later than it. */
  private helperIsPulled(on: 0 | 1, to: string): void {
    const [lead, helper] = this.tasks;
    if (on === 1 || CLOSED.includes(helper.state) || helper.effectiveDay === to) return;
    if (helper.effectiveDay !== lead.effectiveDay && helper.effectiveDay < to) return;
    helper.version++;
    moved(helper, to, 'deadline_followed');
  }

  private helperComesBack(on: 0 | 1): void {
    const helper = this.tasks[1];
    if (on === 0 && helper.closedWithLead) {
      helper.version++;
      turn(helper, 'in_progress', 'reopen');
    }
    if (on === 1 || helper.state === 'in_progress') helper.closedWithLead = false;
  }
}

/** The latest figure that counts: one that was returned or taken back does not. */
export function figureOf({ reports }: ModelTask): number | null {
  return reports.filter(({ decision }) => decision === null || decision === 'accepted').at(-1)?.done ?? null;
}

const NEEDS_REPORT: readonly Verb[] = ['recall', 'accept', 'sendBack'];
/** These take a decision back, too. */
const OF_REPORTS: readonly Verb[] = [...NEEDS_REPORT, 'reconsider'];
const NEEDS_REQUEST: readonly Verb[] = ['takeBack', 'grant', 'refuse'];

const newTask = (effectiveDay: string): ModelTask => ({
  state: 'assigned',
  version: 1,
  effectiveDay,
  moves: 0,
  filedOn: null,
  closedOn: null,
  punctuality: null,
  originalPunctuality: null,
  atRisk: false,
  scope: null,
  closedWithLead: false,
  setAside: null,
  reports: [],
  extensions: [],
  log: ['assign'],
});

/** Of these a region decides about the parts that it gave: it is refused for the task, not for its role. */
const OF_THE_REGION: readonly Verb[] = ['accept', 'sendBack', 'reconsider', 'withdraw', 'close', 'reopen', 'scope'];

const sees = ({ who, on }: Step): boolean => who === 'lead' || (who === 'helper' && on === 1);

/** Its own people are told that a report is decided before they are told that it is not theirs to decide. */
function decided(step: Step, { reports }: ModelTask): number | undefined {
  const asks = step.verb === 'accept' || step.verb === 'sendBack';
  return asks && sees(step) && reports.filter(({ final }) => final).at(-1)!.decision !== null ? 409 : undefined;
}

/** Without the right 403; on a task that somebody does not see, 404. The lead sees its co-executor's. */
function whoMay(step: Step): number | undefined {
  const { verb, who, on } = step;
  if (who === 'office') return OFFICE_VERBS.includes(verb) || BOTH.includes(verb) ? undefined : 403;
  if (who === 'reader' || (OFFICE_VERBS.includes(verb) && !OF_THE_REGION.includes(verb))) return 403;
  if (!sees(step)) return 404;
  return OFFICE_VERBS.includes(verb) || on !== (who === 'lead' ? 0 : 1) ? 403 : undefined;
}

export const personFor = (verb: Verb, on: 0 | 1): Person =>
  OFFICE_VERBS.includes(verb) ? 'office' : on === 0 ? 'lead' : 'helper';

function turn(task: ModelTask, state: string, action: string, closedOn: string | null = null): void {
  task.state = state;
  task.closedOn = closedOn;
  task.filedOn = null;
  task.setAside = null;
  task.punctuality = null;
  task.originalPunctuality = null;
  task.log.push(action);
  if (closedOn !== null) {
    if (task.atRisk) task.log.push('risk_lapsed');
    task.atRisk = false;
    for (const request of task.extensions.filter(({ state: now }) => now === 'pending')) {
      request.state = 'lapsed';
      task.log.push('extension_lapsed');
    }
  }
}

function moved(task: ModelTask, day: string, action: string): void {
  task.effectiveDay = day;
  task.moves++;
  task.log.push(action);
}

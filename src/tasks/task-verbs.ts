import { scopeOf, type Actor, type Role } from '../shared/actor.js';
import { conflict, forbidden, ruleViolation, type DomainError, type ErrorCode } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { awaitedNeed } from '../instructions/awaited-day.js';
import type { DeadlineTerms } from '../instructions/deadline-terms.js';
import { isSlotted } from '../instructions/slots.js';
import { childKindOf } from './delegation-rules.js';
import { actsFor, answersFor } from './task-access.js';
import { isClosed, isInHands, nextState, TRANSITIONS, type State, type Verb } from './task-lifecycle.js';

/** What a verb may depend on, beside who asks for it. */
export interface VerbFacts {
  readonly state: State;
  readonly role: 'lead' | 'co_executor';
  readonly organizationId: string;
  readonly bodyKind: string;
  /** Of a part: the task it was split off from. */
  readonly parent: object | null;
  /** The lead of a co-executor, the region of a part. */
  readonly answerableId: string | null;
  /** Of a co-executor: does a report of its lead wait for the office? Null where no lead is to be seen. */
  readonly leadReportWaits: boolean | null;
  readonly atRisk: boolean;
  readonly effectiveDay: LocalDate | null;
  /** Of a task off control: null where no report of its own was accepted. */
  readonly filedOn: LocalDate | null;
  /** Off control: reports that waited for the office, and were set aside by the closing. */
  readonly setAside: number;
  readonly today: LocalDate;
  readonly terms: DeadlineTerms;
  /**
   * Of its periods: those without a report, those whose report waits for the office, those whose report is decided; those
   * for which a request for more time waits, and open ones for which none does.
   */
  readonly slots: Readonly<Record<'open' | 'waiting' | 'decided' | 'asked' | 'unasked', number>>;
  /** Does a request for more time wait? */
  readonly extensionPending: boolean;
  /** What waits for a second person of the office, and who asked for it. */
  readonly approval: { readonly askedBy: string } | null;
}

type Refusal = (task: VerbFacts, actor: Actor) => ErrorCode | undefined | false;

/**
 * Who does it, beside a recipient and the office itself. `above`: whoever the recipient answers to, which is the office,
 * but of a part the region that gave it (rule 11). `answerable`: that region, or the lead of a co-executor (rule 2).
 */
type Party = Exclude<Role, 'reader' | 'administrator'> | 'above' | 'answerable';

interface Rule {
  readonly by: readonly Party[];
  /** In this order; the first that holds is what the reader is told. */
  readonly unless: readonly Refusal[];
}

const off: Refusal = (task) => isClosed(task.state) && 'state_moved_on';
const nothingWaits: Refusal = (task) => !task.extensionPending && 'extension_decided';
const noWish: Refusal = (task) => task.approval === null && 'approval_decided';
/** Another wish waits already, and this verb would need a second person too. */
const anotherWish: Refusal = (task) =>
  task.approval !== null && task.effectiveDay !== null && task.today > task.effectiveDay && 'approval_pending';

/** With several periods a report and its review concern one of them; without, the whole. */
const hasPeriods: Refusal = (task) => isSlotted(task.terms) && 'no_open_slot';
const hasNoPeriods: Refusal = (task) => !isSlotted(task.terms) && 'no_open_slot';
const noPeriodOpen: Refusal = (task) => !isClosed(task.state) && task.slots.open === 0 && 'no_open_slot';
const noPeriodWaits: Refusal = (task) => task.slots.waiting === 0 && 'report_decided';
/** Off control without execution: only what waited then can wait again. */
const isGivenUp = ({ state }: VerbFacts): boolean => state === 'withdrawn' || state === 'not_executed';
const noneSetAside: Refusal = (task) => isGivenUp(task) && task.setAside === 0 && 'nothing_to_reconsider';
const noPeriodDecided: Refusal = (task) => !isGivenUp(task) && task.slots.decided === 0 && 'nothing_to_reconsider';
/** Off control with the lead's report: it has none of its own. */
const closedWithLead: Refusal = (task) => task.state === 'executed' && task.filedOn === null && 'nothing_to_reconsider';
const offAndWished: Refusal = (task, actor) => isClosed(task.state) && anotherWish(task, actor);
const helpsOnly: Refusal = (task) => task.role === 'co_executor' && 'lead_files_report';
/** "Done" is said and waits for the office's word: whoever says so has no use for more time (rules 3 and 9). */
const saysDone: Refusal = (task) =>
  (task.state === 'under_review' || (isSlotted(task.terms) && task.slots.open === 0 && task.slots.waiting > 0)) &&
  'report_waits';
const periodOver: Refusal = (task) => isSlotted(task.terms) && task.slots.open === 0 && 'no_open_slot';
const hasAsked: Refusal = (task) =>
  (isSlotted(task.terms) ? task.slots.unasked === 0 : task.extensionPending) && 'extension_pending';
/** Asked for when the task had one day; now it has several. */
const namesNoPeriod: Refusal = (task) => isSlotted(task.terms) && task.slots.asked === 0 && 'slot_not_named';
const isPart: Refusal = (task) => task.parent !== null && 'region_dates_part';
const givenByRegion: Refusal = (task) => task.parent !== null && 'part_not_reassigned';
/** What one body filed is decided before another has the task: it was not the other's word. */
const reportFirst: Refusal = (task) => (task.state === 'under_review' || task.slots.waiting > 0) && 'report_first';
const leads: Refusal = (task) => task.role === 'lead' && 'not_co_executor';
const noDay: Refusal = (task) => task.effectiveDay === null && !isSlotted(task.terms) && 'no_day_to_extend';

/** A step along task-lifecycle.ts, which says who may take it and from where. */
const step = (verb: Verb, ...more: Refusal[]): Rule => ({
  by: TRANSITIONS[verb].map(({ by }) => (by === 'recipient' ? by : 'above')),
  unless: [...more, (task) => nextState(verb, task.state, task.role) === undefined && 'state_moved_on'],
});

/**
 * Every verb on a task: who may do it, and when not. The services refuse by this table and the buttons of a task's page
 * are computed from it, so that the two cannot disagree. What hangs on the request itself (a day, a text) stands in the
 * verb's own service.
 */
const VERB_RULES = {
  acknowledge: step('acknowledge'),
  report_progress: step('report_progress'),
  submit: step('submit', helpsOnly, hasPeriods),
  recall: step('recall', hasPeriods),
  accept: step('accept', hasPeriods),
  send_back: step('send_back', hasPeriods),
  reconsider: step('reconsider', hasPeriods, closedWithLead, noneSetAside, offAndWished),
  submit_slot: step('submit_slot', helpsOnly, hasNoPeriods, noPeriodOpen),
  recall_slot: step('recall_slot', hasNoPeriods, noPeriodWaits),
  accept_slot: step('accept_slot', hasNoPeriods, noPeriodWaits),
  return_slot: step('return_slot', hasNoPeriods, noPeriodWaits),
  reconsider_slot: step('reconsider_slot', hasNoPeriods, noPeriodDecided, noneSetAside, offAndWished),
  complete_slots: step('complete_slots', hasNoPeriods),
  withdraw: step('withdraw', off, anotherWish),
  close_with_lead: step('close_with_lead'),
  close_unexecuted: step('close_unexecuted', off, anotherWish),
  reopen: step('reopen', (task) => !isClosed(task.state) && 'state_moved_on', anotherWish),
  move_deadline: { by: ['office'], unless: [off, isPart, anotherWish] },
  give_awaited_day: { by: ['office'], unless: [off, (task) => awaitedNeed(task.terms) === null && 'no_day_awaited'] },
  take_proposed_term: { by: ['office'], unless: [off, (task) => task.terms.kind !== 'none' && 'term_is_set'] },
  change_scope: { by: ['above'], unless: [off] },
  flag_risk: { by: ['above', 'recipient'], unless: [off] },
  clear_risk: { by: ['above', 'recipient'], unless: [off, (task) => !task.atRisk && 'not_at_risk'] },
  request_extension: {
    by: ['recipient'],
    unless: [
      off,
      (task) => task.role === 'co_executor' && 'lead_asks_extension',
      isPart,
      saysDone,
      periodOver,
      noDay,
      hasAsked,
    ],
  },
  withdraw_extension: { by: ['recipient'], unless: [off, nothingWaits] },
  grant_extension: { by: ['office'], unless: [off, nothingWaits, anotherWish, namesNoPeriod, noDay] },
  refuse_extension: { by: ['office'], unless: [off, nothingWaits] },
  approve: {
    by: ['office'],
    unless: [noWish, (task, actor) => task.approval?.askedBy === actor.personId && 'own_approval'],
  },
  decline: { by: ['office'], unless: [noWish] },
  set_inner_deadline: {
    by: ['above', 'answerable'],
    unless: [off, (task) => task.parent === null && task.role === 'lead' && 'no_inner_deadline'],
  },
  mark_ready: { by: ['recipient'], unless: [off, leads] },
  change_lead: {
    by: ['office'],
    unless: [
      off,
      leads,
      (task) => task.leadReportWaits === null && 'not_co_executor',
      (task) => task.leadReportWaits === true && 'lead_report_waits',
    ],
  },
  delegate: {
    by: ['recipient'],
    unless: [
      (task) => childKindOf(task) === undefined && 'not_delegable',
      (task) => !isInHands(task.state) && 'state_moved_on',
    ],
  },
  pass_on: { by: ['office'], unless: [off] },
  reassign: { by: ['office'], unless: [off, givenByRegion, reportFirst] },
  comment: { by: ['office', 'above', 'recipient'], unless: [] },
  write_note: { by: ['office'], unless: [] },
} as const satisfies Record<string, Rule>;

export type TaskVerb = keyof typeof VERB_RULES;
export const TASK_VERBS = Object.keys(VERB_RULES) as TaskVerb[];

/** What follows from another verb, and what is done to many tasks of a body at once. */
export const NOT_A_BUTTON: readonly TaskVerb[] = ['close_with_lead', 'complete_slots', 'pass_on'];

function isParty(party: Party, task: VerbFacts, actor: Actor): boolean {
  if (party === 'recipient') return actsFor(actor, task.organizationId);
  if (party === 'answerable') return answersFor(actor, task);
  if (scopeOf(actor) === 'system') return true;
  return party === 'above' && task.parent ? answersFor(actor, task) : actor.roles.has('office');
}

/** Why this actor may not do it to this task now, or undefined. */
export function verbRefusal(verb: TaskVerb, task: VerbFacts, actor: Actor): ErrorCode | undefined {
  const { by, unless }: Rule = VERB_RULES[verb];
  if (!by.some((party) => isParty(party, task, actor))) return 'forbidden';
  for (const refuses of unless) {
    const code = refuses(task, actor);
    if (code) return code;
  }
  return undefined;
}

/** What this actor may do to this task now: the buttons of its page. */
export function openVerbs(task: VerbFacts, actor: Actor): TaskVerb[] {
  return TASK_VERBS.filter((verb) => !NOT_A_BUTTON.includes(verb) && verbRefusal(verb, task, actor) === undefined);
}

/** @throws DomainError forbidden · state_moved_on (409) · whatever the table says of this verb */
export function requireVerb(verb: TaskVerb, task: VerbFacts, actor: Actor): void {
  const code = verbRefusal(verb, task, actor);
  if (code !== undefined) throw refusalError(code, task.state);
}

/** Somebody was quicker: read again. The rest are rules that reading again does not change. */
const CONFLICTS: readonly ErrorCode[] = [
  'approval_pending',
  'approval_decided',
  'extension_pending',
  'extension_decided',
  'no_open_slot',
  'report_decided',
  'report_waits',
  'report_first',
  'nothing_to_reconsider',
  'lead_report_waits',
];

function refusalError(code: ErrorCode, state: State): DomainError {
  if (code === 'forbidden') return forbidden();
  if (code === 'state_moved_on') return conflict(code, { state });
  return CONFLICTS.includes(code) ? conflict(code) : ruleViolation(code);
}

import type { Role } from '../shared/actor.js';

/**
 * The states of a task and every step between them (product.md, rules 2–5). The only place that knows states: the
 * services, the database's trigger, the buttons and the README's table agree with it by test.
 */
export const STATES = [
  'assigned',
  'acknowledged',
  'in_progress',
  'under_review',
  'returned',
  'executed',
  'not_executed',
  'withdrawn',
] as const;
export type State = (typeof STATES)[number];

/** The recipient has it: may be overdue, is reminded. */
export const IN_HANDS_STATES = ['assigned', 'acknowledged', 'in_progress', 'returned'] as const satisfies State[];
/** Off control. */
export const CLOSED_STATES = ['executed', 'not_executed', 'withdrawn'] as const satisfies State[];
export const OPEN_STATES = [...IN_HANDS_STATES, 'under_review'] as const satisfies State[];

/** Why a task was closed without having been executed. */
export const NOT_EXECUTED_CODES = [
  'money',
  'capacity',
  'disagreement',
  'contractor',
  'force_majeure',
  'scope_changed',
] as const;
export type NotExecutedCode = (typeof NOT_EXECUTED_CODES)[number];

export type Verb =
  | 'acknowledge'
  | 'report_progress'
  | 'submit'
  | 'recall'
  | 'accept'
  | 'send_back'
  | 'reconsider'
  | 'withdraw'
  | 'close_with_lead'
  | 'close_unexecuted'
  | 'reopen'
  | SlotVerb;

/** Of a task with slots: a report and its review concern one slot, while the next ones stay in the recipient's hands. */
export type SlotVerb =
  'submit_slot' | 'recall_slot' | 'accept_slot' | 'return_slot' | 'reconsider_slot' | 'complete_slots';

interface Transition {
  readonly from: readonly State[];
  /** `same`: the verb leaves the state as it is. */
  readonly to: State | 'same';
  readonly by: Role;
  /** Only the lead's task, or only a co-executor's (rule 2). */
  readonly only?: 'lead' | 'co_executor';
}

export const TRANSITIONS: Readonly<Record<Verb, readonly Transition[]>> = {
  acknowledge: [{ from: ['assigned'], to: 'acknowledged', by: 'recipient' }],
  report_progress: [
    { from: ['assigned', 'acknowledged'], to: 'in_progress', by: 'recipient' },
    { from: ['in_progress', 'returned'], to: 'same', by: 'recipient' },
  ],
  submit: [{ from: IN_HANDS_STATES, to: 'under_review', by: 'recipient', only: 'lead' }],
  recall: [{ from: ['under_review'], to: 'in_progress', by: 'recipient' }],
  accept: [{ from: ['under_review'], to: 'executed', by: 'office' }],
  send_back: [{ from: ['under_review'], to: 'returned', by: 'office' }],
  reconsider: [{ from: ['executed', 'returned', 'withdrawn', 'not_executed'], to: 'under_review', by: 'office' }],
  withdraw: [{ from: OPEN_STATES, to: 'withdrawn', by: 'office' }],
  close_with_lead: [{ from: IN_HANDS_STATES, to: 'executed', by: 'office', only: 'co_executor' }],
  close_unexecuted: [{ from: OPEN_STATES, to: 'not_executed', by: 'office' }],
  submit_slot: [
    { from: ['assigned', 'acknowledged'], to: 'in_progress', by: 'recipient', only: 'lead' },
    { from: ['in_progress', 'returned'], to: 'same', by: 'recipient', only: 'lead' },
  ],
  recall_slot: [{ from: IN_HANDS_STATES, to: 'same', by: 'recipient' }],
  accept_slot: [{ from: IN_HANDS_STATES, to: 'same', by: 'office' }],
  return_slot: [{ from: IN_HANDS_STATES, to: 'same', by: 'office' }],
  reconsider_slot: [
    { from: IN_HANDS_STATES, to: 'same', by: 'office' },
    { from: CLOSED_STATES, to: 'in_progress', by: 'office' },
  ],
  complete_slots: [{ from: IN_HANDS_STATES, to: 'executed', by: 'office' }],
  reopen: [{ from: CLOSED_STATES, to: 'in_progress', by: 'office' }],
};

/** The state that `verb` leads to from `state`, or undefined where the verb is not open. */
export function nextState(verb: Verb, state: State, role: 'lead' | 'co_executor'): State | undefined {
  const step = TRANSITIONS[verb].find(({ from, only }) => from.includes(state) && (!only || only === role));
  return step && (step.to === 'same' ? state : step.to);
}

export function isInHands(state: State): boolean {
  return (IN_HANDS_STATES as readonly State[]).includes(state);
}

export function isClosed(state: State): boolean {
  return (CLOSED_STATES as readonly State[]).includes(state);
}

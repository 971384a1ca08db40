import type { Schema } from '../api/client.js';
import type { Deadline } from './deadline-kinds.js';
import type { Instruction } from './meeting-queries.js';

type Request = Schema<'InstructionRequest'>;

export interface Recipients {
  leads: string[];
  coExecutors: string[];
}

/** An earlier instruction, and how it is called in the field. */
export interface Followed {
  id: string;
  label: string;
}

/** An instruction as its form holds it. */
export interface Draft {
  number: string;
  text: string;
  completionForm: string;
  deadline: Deadline;
  interim: Schema<'InterimRequest'> | null;
  class: string;
  follows: Followed | null;
  recipients: Recipients;
}

/** The class whose reminders every instruction gets unless another is chosen. */
export const STANDARD = 'standard';

export const emptyDraft = (number: number): Draft => ({
  number: String(number),
  text: '',
  completionForm: '',
  deadline: { kind: 'date', boundary: 'inclusive' },
  interim: null,
  class: STANDARD,
  follows: null,
  recipients: { leads: [], coExecutors: [] },
});

/** A deadline with several days has its reports already. */
export const mayHaveInterim = ({ kind }: Deadline): boolean => kind !== 'dates' && kind !== 'recurring';

/** @param labelOf how an earlier instruction is called */
export function draftOf(
  { number, text, completionForm, deadline, interim, recipients, ...rest }: Instruction,
  labelOf: (predecessor: NonNullable<Instruction['predecessor']>) => string,
): Draft {
  const codes = (wanted: string) => recipients.filter(({ role }) => role === wanted).map(({ code }) => code);
  return {
    number,
    text,
    completionForm: completionForm ?? '',
    deadline: deadline.terms,
    interim: interim && interimOf(interim),
    class: rest.class,
    follows: rest.predecessor && { id: rest.predecessor.id, label: labelOf(rest.predecessor) },
    recipients: { leads: codes('lead'), coExecutors: codes('co_executor') },
  };
}

const interimOf = ({ days, rule, startsOn }: NonNullable<Instruction['interim']>): Schema<'InterimRequest'> =>
  rule === null ? { days: days ?? [] } : { rule, ...(startsOn ? { startsOn } : {}) };

export function requestOf({ deadline, recipients, ...draft }: Draft): Request {
  const { written, ...terms } = deadline;
  const as = (role: 'lead' | 'co_executor') => (code: string) => ({ code, role });
  return {
    number: draft.number,
    text: draft.text,
    completionForm: draft.completionForm || null,
    predecessorId: draft.follows?.id ?? null,
    class: draft.class,
    deadline: written?.trim() ? { ...terms, written: written.trim() } : terms,
    interim: mayHaveInterim(deadline) ? draft.interim : null,
    recipients: [...recipients.leads.map(as('lead')), ...recipients.coExecutors.map(as('co_executor'))],
  };
}

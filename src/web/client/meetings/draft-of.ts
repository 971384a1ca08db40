import type { Draft } from './instruction-form.js';
import type { Instruction } from './meeting-queries.js';

/** A draft as its form takes it. */
export function draftOf({ number, text, completionForm, deadline, recipients }: Instruction): Draft {
  const codes = (wanted: string) => recipients.filter(({ role }) => role === wanted).map(({ code }) => code);
  return {
    number,
    text,
    completionForm: completionForm ?? '',
    deadline: deadline.terms,
    recipients: { leads: codes('lead'), coExecutors: codes('co_executor') },
  };
}

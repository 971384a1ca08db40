import type { Schema } from '../api/client.js';
import type { Task } from '../api/queries.js';
import type { VerbField, VerbInput } from '../parts/verb-input.js';

export type BulkRequest = Schema<'BulkRequest'>;

export interface BulkVerb {
  /** As a task names what may be done to it. */
  may: string;
  /** As POST /tasks/bulk calls it. */
  verb: BulkRequest['verb'];
  /** Its name among the words of the verbs. */
  label: 'acknowledge' | 'accept' | 'send_back' | 'move' | 'reassign' | 'withdraw';
  /** What is asked before; null: it is done at once, as on the task's own page. */
  fields: readonly VerbField[] | null;
}

export const BULK_VERBS: readonly BulkVerb[] = [
  { may: 'acknowledge', verb: 'acknowledge', label: 'acknowledge', fields: null },
  { may: 'accept', verb: 'accept', label: 'accept', fields: [] },
  { may: 'send_back', verb: 'return', label: 'send_back', fields: ['reason'] },
  { may: 'move_deadline', verb: 'extend', label: 'move', fields: ['day', 'reason', 'document'] },
  { may: 'reassign', verb: 'reassign', label: 'reassign', fields: ['choice', 'reason', 'document'] },
  { may: 'withdraw', verb: 'withdraw', label: 'withdraw', fields: ['reason'] },
];

/** Of a task with several periods its own page asks which one is moved. */
const hasPeriods = ({ deadline: { kind } }: Task): boolean => kind === 'dates' || kind === 'recurring';

export const allows = (task: Task, { may }: BulkVerb): boolean =>
  task.verbs.includes(may) && !(may === 'move_deadline' && hasPeriods(task));

/** May anything be done to it together with others? */
export const canBeChosen = (task: Task): boolean => BULK_VERBS.some((verb) => allows(task, verb));

/** What POST /tasks/bulk is asked: the verb on these tasks, each by itself. */
export function bulkRequest({ verb, fields }: BulkVerb, tasks: readonly Task[], input: VerbInput): BulkRequest {
  const { day, reason, document, choice } = input;
  const asks = (field: VerbField) => fields?.includes(field) === true;
  return {
    verb,
    items: tasks.map(({ id, version }) => ({ id, version })),
    ...(asks('reason') ? { reason } : {}),
    // The new day is meant as it stands: it is included.
    ...(asks('day') ? { deadline: { kind: 'date', boundary: 'inclusive', namedDay: day! } as const } : {}),
    ...(asks('choice') ? { to: choice! } : {}),
    ...(document ? { document } : {}),
  };
}

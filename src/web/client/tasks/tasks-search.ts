import type { TaskFilter } from '../api/queries.js';

/** What of the list stands in the address, so that it can be sent to a colleague: the API's own names. */
export type TasksSearch = Pick<
  TaskFilter,
  | 'state'
  | 'overdue'
  | 'atRisk'
  | 'noTerm'
  | 'reviewOver'
  | 'waiting'
  | 'organization'
  | 'meeting'
  | 'instruction'
  | 'dueFrom'
  | 'dueTo'
  | 'q'
  | 'lead'
  | 'role'
  | 'kind'
  | 'dueBy'
  | 'filed'
  | 'fallenDue'
  | 'sort'
  | 'page'
>;

const TEXTS = ['state', 'organization', 'meeting', 'instruction', 'dueFrom', 'dueTo', 'lead', 'kind', 'sort'] as const;
/** Few words are allowed in these; the API refuses others. */
const CHOICES = ['role', 'dueBy', 'filed'] as const;
/** These take several values, separated by commas; a field shows one. */
const LISTS: readonly string[] = ['state', 'lead'];
const FLAGS = ['overdue', 'atRisk', 'noTerm', 'reviewOver', 'waiting', 'fallenDue'] as const;

/** Leaves out what is empty or of the wrong kind; what is wrong in value, the API says. */
export function tasksSearch(raw: Partial<Record<keyof TasksSearch, unknown>>): TasksSearch {
  const search: TasksSearch = {};
  for (const name of TEXTS) if (typeof raw[name] === 'string' && raw[name] !== '') search[name] = raw[name];
  for (const name of CHOICES) if (typeof raw[name] === 'string') Object.assign(search, { [name]: raw[name] });
  for (const name of FLAGS) if (raw[name] === true) search[name] = true;
  // The address of `q=12` reads as a number.
  if (['string', 'number'].includes(typeof raw.q) && raw.q !== '') search.q = String(raw.q);
  if (Number.isInteger(raw.page) && (raw.page as number) > 1) search.page = raw.page as number;
  return search;
}

export type Conditions = Omit<TasksSearch, 'sort' | 'page'>;
export type Condition = keyof Conditions;

/** What narrows without a field that shows it: one of several states has none either. */
export const withoutField = ({ sort: _sort, page: _page, ...search }: TasksSearch, fields: readonly Condition[]) =>
  (Object.keys(search) as Condition[]).filter(
    (name) => !fields.includes(name) || (LISTS.includes(name) && String(search[name]).includes(',')),
  );

/** How many conditions narrow the list: its order and page do not. */
export const narrowed = ({ sort: _sort, page: _page, ...conditions }: TasksSearch): number =>
  Object.keys(conditions).length;

import type { FieldProblem } from '../shared/errors.js';
import type { DeadlineTerms } from './deadline-terms.js';

/** Which fields each kind needs and which it may have besides `written`. */
const FIELDS = {
  date: { needs: ['namedDay', 'boundary'], may: [] },
  month: { needs: ['year', 'month'], may: ['boundary'] },
  quarter: { needs: ['year', 'quarter'], may: ['boundary'] },
  half_year: { needs: ['year', 'half'], may: ['boundary'] },
  year: { needs: ['year'], may: ['boundary'] },
  school_year: { needs: ['year'], may: ['boundary'] },
  range: { needs: ['fromDay', 'toDay'], may: [] },
  dates: { needs: ['days'], may: [] },
  recurring: { needs: ['rule'], may: ['startsOn', 'boundary'] },
  period: { needs: ['length', 'unit'], may: ['since', 'publicationDay'] },
  reference: { needs: ['document'], may: ['documentDay'] },
  event: { needs: ['event'], may: ['eventDay', 'offset', 'boundary'] },
  continuing: { needs: [], may: [] },
  on_demand: { needs: [], may: [] },
  none: { needs: [], may: [] },
} as const satisfies Record<DeadlineTerms['kind'], { needs: readonly string[]; may: readonly string[] }>;

/** Days that may be given later stand as null until then. */
const NOT_YET: Partial<Record<DeadlineTerms['kind'], object>> = {
  event: { eventDay: null },
  reference: { documentDay: null },
};

export const TERM_KINDS = Object.keys(FIELDS) as DeadlineTerms['kind'][];

export type DeadlineInput = { kind: DeadlineTerms['kind']; written?: string | null } & Record<string, unknown>;

/** Terms of the kind named, or what is wrong with the fields: one missing, or one that this kind does not have. */
export function termsOf(input: DeadlineInput, path: string): DeadlineTerms | FieldProblem[] {
  const { needs, may } = FIELDS[input.kind];
  const known: readonly string[] = ['kind', 'written', 'nonWorkingDay', ...needs, ...may];
  const given = Object.entries(input).filter(([, value]) => value !== undefined && value !== null);
  const problems: FieldProblem[] = [
    ...needs
      .filter((name) => !given.some(([field]) => field === name))
      .map((name) => ({ field: `${path}.${name}`, code: 'is_missing' as const })),
    ...given
      .filter(([name]) => !known.includes(name))
      .map(([name]) => ({ field: `${path}.${name}`, code: 'not_for_kind' as const, params: { kind: input.kind } })),
  ];
  if (problems.length > 0) return problems;
  const fields = Object.fromEntries(given.filter(([name]) => name !== 'nonWorkingDay'));
  const awaited = input.since === 'publication' ? { publicationDay: null } : NOT_YET[input.kind];
  return { written: '', ...awaited, ...fields } as unknown as DeadlineTerms;
}

/** The other way round: terms as an author may send them; what is not known yet is left out. */
export function inputOf(terms: DeadlineTerms): DeadlineInput {
  const given = Object.entries(terms).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return Object.fromEntries(given) as unknown as DeadlineInput;
}

import type { FieldProblem } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';

interface Filed {
  final: boolean;
  figures: readonly { done: number; total: number; asOf: LocalDate }[];
  evidence: readonly { kind: 'document' | 'link'; number?: string; date?: LocalDate; url?: string }[];
}

/** A report of execution needs at least one document, link or figure beside its text (product.md, rule 10). */
export function lacksEvidence({ final, figures, evidence }: Filed): boolean {
  return final && figures.length === 0 && evidence.length === 0;
}

/** What single fields cannot tell: figures as of a past day and with a denominator, links that are links. */
export function reportProblems({ figures, evidence }: Filed, today: LocalDate): FieldProblem[] {
  return [
    ...figures.flatMap<FieldProblem>(({ total, asOf }, index) => [
      ...(total > 0 ? [] : [{ field: `figures.${index}.total`, code: 'done_of_total' as const }]),
      ...(asOf > today ? [{ field: `figures.${index}.asOf`, code: 'not_after_today' as const }] : []),
    ]),
    ...evidence.flatMap<FieldProblem>(({ kind, url, number, date }, index) => {
      const field = (name: string) => `evidence.${index}.${name}`;
      if (kind === 'document')
        return url === undefined ? [] : [{ field: field('url'), code: 'not_for_kind', params: { kind } }];
      return [
        ...(isLink(url) ? [] : [{ field: field('url'), code: 'must_be_link' as const }]),
        ...(number === undefined ? [] : [{ field: field('number'), code: 'not_for_kind' as const, params: { kind } }]),
        ...(date === undefined ? [] : [{ field: field('date'), code: 'not_for_kind' as const, params: { kind } }]),
      ];
    }),
  ];
}

/** The day the report that counts was filed decides; the office's own delay does not (rule 4). Without a day: neither. */
export function punctualityOf(filedOn: LocalDate, effectiveDay: LocalDate | null): 'on_time' | 'late' | null {
  return effectiveDay === null ? null : filedOn <= effectiveDay ? 'on_time' : 'late';
}

/** A link is shown to people: only the web's own schemes, and no user name or password hidden in it. */
function isLink(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

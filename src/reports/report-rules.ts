import type { FieldProblem } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { FILES_A_REPORT } from '../files/file-limits.js';

interface Filed {
  final: boolean;
  figures: readonly { indicator?: string; code?: string; done: number; total: number; asOf: LocalDate }[];
  evidence: readonly {
    kind: 'document' | 'link' | 'file';
    title?: string;
    number?: string;
    date?: LocalDate;
    url?: string;
    fileId?: string;
  }[];
}

/**
 * A report of execution needs at least one document, link, readable file or figure beside its text (product.md, rule 10).
 * @param readableFiles those of its files that are not in quarantine
 */
export function lacksEvidence({ final, figures, evidence }: Filed, readableFiles: number): boolean {
  return final && figures.length === 0 && readableFiles === 0 && evidence.every(({ kind }) => kind === 'file');
}

/** What single fields cannot tell: figures as of a past day and with a denominator, links that are links. */
export function reportProblems({ figures, evidence }: Filed, today: LocalDate): FieldProblem[] {
  return [
    ...figures.flatMap<FieldProblem>(({ indicator, code, total, asOf }, index) => [
      ...(indicator === undefined && code === undefined
        ? [{ field: `figures.${index}.indicator`, code: 'is_missing' as const }]
        : []),
      ...(total > 0 ? [] : [{ field: `figures.${index}.total`, code: 'done_of_total' as const }]),
      ...(asOf > today ? [{ field: `figures.${index}.asOf`, code: 'not_after_today' as const }] : []),
    ]),
    ...evidence.flatMap<FieldProblem>((piece, index) => evidenceProblems(piece, (name) => `evidence.${index}.${name}`)),
    ...fileProblems(evidence),
  ];
}

/** The fields that each kind has; beside them it may bear none. */
const FIELDS = {
  document: ['title', 'number', 'date'],
  link: ['title', 'url'],
  file: ['title', 'fileId'],
} as const;

function evidenceProblems(piece: Filed['evidence'][number], field: (name: string) => string): FieldProblem[] {
  const { kind, url, fileId } = piece;
  const own: readonly string[] = FIELDS[kind];
  const strange = (['number', 'date', 'url', 'fileId'] as const).filter(
    (name) => piece[name] !== undefined && !own.includes(name),
  );
  return [
    ...(kind !== 'file' && piece.title === undefined ? [{ field: field('title'), code: 'is_missing' as const }] : []),
    ...(kind === 'link' && !isLink(url) ? [{ field: field('url'), code: 'must_be_link' as const }] : []),
    ...(kind === 'file' && fileId === undefined ? [{ field: field('fileId'), code: 'is_missing' as const }] : []),
    ...strange.map((name) => ({ field: field(name), code: 'not_for_kind' as const, params: { kind } })),
  ];
}

function fileProblems(evidence: Filed['evidence']): FieldProblem[] {
  const ids = evidence.map(({ kind, fileId }) => (kind === 'file' ? fileId?.toLowerCase() : undefined));
  const twice = ids.flatMap<FieldProblem>((id, index) =>
    id !== undefined && ids.indexOf(id) < index ? [{ field: `evidence.${index}.fileId`, code: 'file_twice' }] : [],
  );
  const files = evidence.filter(({ kind }) => kind === 'file').length;
  return files > FILES_A_REPORT
    ? [...twice, { field: 'evidence', code: 'too_many_files', params: { max: FILES_A_REPORT } }]
    : twice;
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

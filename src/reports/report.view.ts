import type { Language } from '../shared/words/language.js';
import type { FileView } from '../files/files.dto.js';
import { warningViews } from '../indicators/indicator.view.js';
import type { CountedFigure } from '../indicators/indicators.service.js';
import type { EvidenceRequest, FigureRequest, ReportView } from './reports.dto.js';
import type { Evidence, Figure, ReportRow } from './reports.queries.js';

/** A figure as it is kept: what was counted in words, even where a code says it, and what was unlikely at that moment. */
export function storedFigures(
  figures: readonly FigureRequest[],
  counted: readonly CountedFigure[],
  language: Language,
): Figure[] {
  return figures.map(({ indicator, code, done, total, asOf }, index) => {
    const found = counted.find((one) => one.index === index);
    const name = indicator ?? found?.indicator.name[language] ?? '';
    return { indicator: name, ...(found ? { code, doubts: found.doubts } : {}), done, total, asOf };
  });
}

export function storedEvidence({ kind, title, number, date, url, fileId }: EvidenceRequest): Evidence {
  return {
    kind,
    ...(title ? { title } : {}),
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
    ...(url ? { url } : {}),
    ...(fileId ? { fileId: fileId.toLowerCase() } : {}),
  };
}

export function reportView(row: ReportRow, files: ReadonlyMap<string, FileView>, language: Language): ReportView {
  return {
    id: row.id,
    taskId: row.taskId,
    version: row.version,
    ordinal: row.ordinal,
    final: row.final,
    slot: row.slot,
    text: row.text,
    figures: row.figures.map(({ indicator, code = null, done, total, asOf, doubts = [] }) => ({
      indicator,
      code,
      done,
      total,
      asOf,
      warnings: warningViews(doubts, language),
    })),
    evidence: row.evidence.map(({ kind, title, number = null, date = null, url = null, fileId }) => {
      const file = (fileId && files.get(fileId)) || null;
      return { kind, title: title ?? file?.name ?? '', number, date, url, file };
    }),
    filedAt: row.filedAt.toISOString(),
    filedOn: row.filedOn,
    filedBy: row.filedBy,
    decision: row.decision,
    decisionReason: row.decisionReason,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: row.decidedBy,
    setAsideByClosing: row.setAsideByClosing,
  };
}

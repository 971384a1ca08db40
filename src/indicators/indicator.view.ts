import type { Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';
import type { CountView, IndicatorView, WarningView } from './indicators.dto.js';
import type { CountRow, IndicatorRow } from './indicators.queries.js';
import type { Doubt } from './plausibility.js';

export function indicatorView(row: IndicatorRow): IndicatorView {
  const { baseline, baselineUnit, baselineSource, baselineDay } = row;
  return {
    id: row.id,
    code: row.code,
    name: { kk: row.name.kk, ru: row.name.ru, en: row.name.en },
    unit: row.unit,
    baseline:
      baseline !== null && baselineSource !== null && baselineDay !== null
        ? { value: baseline, unit: baselineUnit ?? row.unit, source: baselineSource, day: baselineDay }
        : null,
    target: row.target,
    recipients: row.recipients.map(({ code, baseline: own, target }) => ({ code, baseline: own, target })),
  };
}

export function countView(row: CountRow, language: Language): CountView {
  return {
    numerator: row.done,
    denominator: row.total,
    asOf: row.asOf,
    reportedAt: row.reportedAt.toISOString(),
    reportId: row.reportId,
    decision: row.decision,
    warnings: warningViews(row.doubts, language),
  };
}

export function warningViews(doubts: readonly Doubt[], language: Language): WarningView[] {
  return doubts.map((code) => ({ code, message: wordsIn(language).doubts[code] }));
}

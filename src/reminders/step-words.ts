import type { Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';

const STEP = /^(d|w|late|review|month)(\d+)?(?:-\d\d)?(?:\+(\d+)(wd|w|d))?(?:#\d+|@[\d-]+(?:~\d+)?)?$/;

/** The name of a step in words: why somebody is written to on that day. */
export function explainStep(step: string, language: Language): string {
  const words = wordsIn(language).reminders;
  const [, kind, days = '', span, unit] = STEP.exec(step) ?? [];
  if (kind === undefined) return step;
  if (kind === 'month') return words.month;
  if (/^d0(@|$)/.test(step)) return words.onTheDay;
  const first = { d: words.beforeCalendar, w: words.beforeWorking, late: words.late, review: words.review }[kind]!;
  const what = first(Number(days));
  if (span === undefined) return what;
  const again = { d: words.againDays, w: words.againWeeks, wd: words.againWorkingDays }[unit!]!;
  return `${what}, ${again(Number(span))}`;
}

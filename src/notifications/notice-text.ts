import { formatDay, isLocalDate } from '../shared/local-date.js';
import { fill } from '../shared/words/fill.js';
import type { Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';
import { oneLine } from './letters/html.js';
import type { NoticeKind } from './notices.service.js';

export interface Told {
  kind: NoticeKind;
  params: Readonly<Record<string, string>>;
  number: string | null;
  text: string | null;
  body: string | null;
}

/** What a notice is about, without its particulars: they do not leave the house. */
export function noticeTitle(kind: NoticeKind, language: Language): string {
  const { notices, noticeTitles } = wordsIn(language);
  const titles: Partial<Record<NoticeKind, string>> = noticeTitles;
  return titles[kind] ?? notices[kind];
}

/** A notice in the reader's language: what happened, to which task, by when, why. */
export function noticeText(told: Told, language: Language): string {
  const words = wordsIn(language).notices;
  const { number, text, body, params } = told;
  const on = params.on && isLocalDate(params.on) ? formatDay(params.on, language) : '';
  // A kind that is told no more still stands in old notices.
  const what = fill(words[told.kind] ?? told.kind, { ...params, on });
  const known = number !== null && text !== null;
  const task = { notice: what, number: number ?? '', text: oneLine(text ?? '', 200), body: body ?? '' };
  const parts = [known ? fill(words.task, task) : what];
  // The task is not theirs to see any more: what they are told of it came with the notice.
  const gone = params[`what_${language}`] ?? params.what;
  if (!known && gone) parts.push(oneLine(gone, 200));
  if (params.slot && isLocalDate(params.slot)) parts.push(fill(words.slot, { day: formatDay(params.slot, language) }));
  if (params.day && isLocalDate(params.day)) parts.push(fill(words.due, { day: formatDay(params.day, language) }));
  if (params.proposed && isLocalDate(params.proposed)) {
    parts.push(fill(words.proposed, { day: formatDay(params.proposed, language) }));
  }
  if (params.comment) parts.push(fill(words.comment, { comment: oneLine(params.comment, 500) }));
  if (params.person) parts.push(fill(words.to, { person: oneLine(params.person, 200), address: params.address ?? '' }));
  if (params.reason) parts.push(fill(words.reason, { reason: oneLine(params.reason, 500) }));
  return parts.join('; ');
}

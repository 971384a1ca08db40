import { formatDay, formatDayWithWeekday, type LocalDate } from '../../shared/local-date.js';
import { fill } from '../../shared/words/fill.js';
import type { Language } from '../../shared/words/language.js';
import { wordsIn } from '../../shared/words/words.js';
import { oneLine } from './html.js';
import { letterHtml, letterText, type LetterLine, type LetterSection } from './letter.js';

export interface DigestLine {
  taskId: string;
  number: string;
  text: string;
  protocol: string;
  /** The body's name, in the reader's language. */
  body: string;
  /** The effective day; for a review, the day of filing; without a term, the day of the reminder. */
  day: LocalDate;
  /** Left, late or waiting: never negative. */
  workingDays: number;
  /** The office returned the last report: said where the section does not say it. */
  returned?: boolean;
}

/** The most urgent first. */
export const SECTIONS = ['overdue', 'today', 'returned', 'coming', 'review', 'noTerm'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Digest {
  /** The reader's name and local day. */
  name: string;
  day: LocalDate;
  /** Whether an earlier copy may have arrived. */
  repeat: boolean;
  /** Address of the system, without a slash at the end. */
  publicUrl: string;
  /** Where the reader can do without such letters, if the rules allow it (optional-letters.ts). */
  unsubscribeUrl?: string | undefined;
  /** Most urgent first, within each section. */
  sections: Record<Section, readonly DigestLine[]>;
}

/** `about`: the tasks that the letter speaks of, by which mail programs thread it. */
export interface DigestMail {
  subject: string;
  text: string;
  html: string;
  about: string[];
  unsubscribeUrl: string | undefined;
}

const MOST_LINES = 30;
/** What each section gets before the first ones take the rest: old arrears must not hide what is due today. */
const LEAST_LINES = 5;
const TEXT_LENGTH = 140;

/** One digest a person a day. Following its links changes nothing. */
export function digestMail(digest: Digest, language: Language): DigestMail {
  const words = wordsIn(language).letters;
  const { unsubscribeUrl } = digest;
  const filled = SECTIONS.filter((section) => digest.sections[section].length > 0);
  const counts = filled.map((section) => fill(words.counts[section], { count: digest.sections[section].length }));
  const room = linesPerSection(digest);
  const letter = {
    subject: fill(words.subject, { day: formatDay(digest.day, language), counts: counts.join(', ') }),
    preview: counts.join(', '),
    greeting: fill(words.greeting, { name: oneLine(digest.name, 100) }),
    intro: fill(words.intro, { day: formatDayWithWeekday(digest.day, language) }),
    note: digest.repeat ? words.repeat : undefined,
    sections: filled.map((section) => sectionOf(section, digest, room[section], language)),
    all: { label: words.openAll, url: `${digest.publicUrl}/tasks` },
    footer: words.footer,
    choice: unsubscribeUrl ? { text: words.choice, label: words.switchOff, url: unsubscribeUrl } : undefined,
  };
  return {
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter, language),
    about: [...new Set(filled.flatMap((section) => digest.sections[section].map(({ taskId }) => taskId)))],
    unsubscribeUrl,
  };
}

function sectionOf(section: Section, digest: Digest, room: number, language: Language): LetterSection {
  const words = wordsIn(language).letters;
  const lines = digest.sections[section];
  const left = lines.length - room;
  return {
    title: `${words.sections[section]}: ${lines.length}`,
    urgent: section === 'overdue',
    lines: lines.slice(0, room).map((line) => lineOf(line, section, digest, language)),
    more: left > 0 ? fill(words.more, { count: left }) : undefined,
  };
}

function lineOf(line: DigestLine, section: Section, digest: Digest, language: Language): LetterLine {
  const words = wordsIn(language).letters;
  const day = formatDayWithWeekday(line.day, language);
  return {
    title: `${fill(words.number, { number: line.number })}. ${oneLine(line.text, TEXT_LENGTH)}`,
    details: [
      oneLine(line.body, TEXT_LENGTH),
      ...(section === 'noTerm' ? [] : [fill(section === 'review' ? words.filed : words.due, { day })]),
      ...(line.returned && section !== 'returned' ? [words.returned] : []),
      fill(words.protocol, { protocol: oneLine(line.protocol, 60) }),
    ].join(' · '),
    when: whenOf(line, section, digest, language),
    url: `${digest.publicUrl}/tasks/${line.taskId}`,
  };
}

function whenOf({ workingDays, day }: DigestLine, section: Section, digest: Digest, language: Language): string {
  const words = wordsIn(language).letters;
  if (section === 'overdue') return words.daysLate(workingDays);
  if (section === 'review') return words.daysWaiting(workingDays);
  if (section === 'noTerm') return words.reportMonthly;
  // A deadline that stays on a day off: its last working day is today.
  if (section === 'today') return day === digest.day ? words.today : words.lastWorkingDay;
  return words.daysLeft(workingDays);
}

function linesPerSection({ sections }: Digest): Record<Section, number> {
  const room = { overdue: 0, today: 0, returned: 0, coming: 0, review: 0, noTerm: 0 };
  let left = MOST_LINES;
  for (const most of [LEAST_LINES, MOST_LINES]) {
    for (const section of SECTIONS) {
      const more = Math.min(left, Math.max(0, Math.min(most, sections[section].length) - room[section]));
      room[section] += more;
      left -= more;
    }
  }
  return room;
}

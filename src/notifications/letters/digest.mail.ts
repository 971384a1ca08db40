import { formatDay, formatDayWithWeekday, type LocalDate } from '../../shared/local-date.js';
import { fill } from '../../shared/words/fill.js';
import type { Language } from '../../shared/words/language.js';
import { wordsIn } from '../../shared/words/words.js';
import { html, oneLine, type Html } from './html.js';

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
}

export const SECTIONS = ['overdue', 'today', 'coming', 'review', 'noTerm'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Digest {
  /** The reader's name and local day. */
  name: string;
  day: LocalDate;
  /** Whether an earlier copy may have arrived. */
  repeat: boolean;
  /** Address of the system, without a slash at the end. */
  publicUrl: string;
  /** Most urgent first, within each section. */
  sections: Record<Section, readonly DigestLine[]>;
}

const MOST_LINES = 30;
/** What each section gets before the first ones take the rest: old arrears must not hide what is due today. */
const LEAST_LINES = 5;
const TEXT_LENGTH = 140;

/** One digest a person a day: what is overdue, due today, coming and to review. Following its links changes nothing. */
export function digestMail(digest: Digest, language: Language): { subject: string; text: string; html: string } {
  const words = wordsIn(language).letters;
  const day = formatDay(digest.day, language);
  const filled = SECTIONS.filter((section) => digest.sections[section].length > 0);
  const counts = filled.map((section) => fill(words.counts[section], { count: digest.sections[section].length }));
  const room = linesPerSection(digest);
  const parts = filled.map((section) => {
    const lines = digest.sections[section];
    const left = lines.length - room[section];
    return {
      title: `${words.sections[section]}: ${lines.length}`,
      urgent: section === 'overdue',
      lines: lines.slice(0, room[section]).map((line) => lineOf(line, section, digest, language)),
      more: left > 0 ? fill(words.more, { count: left }) : undefined,
    };
  });
  const letter = {
    greeting: fill(words.greeting, { name: oneLine(digest.name, 100) }),
    intro: fill(words.intro, { day: formatDayWithWeekday(digest.day, language) }),
    repeat: digest.repeat ? words.repeat : undefined,
    parts,
    all: { label: words.openAll, url: `${digest.publicUrl}/tasks` },
    footer: words.footer,
  };
  return {
    subject: fill(words.subject, { day, counts: counts.join(', ') }),
    text: asText(letter),
    html: asHtml(letter, language).markup,
  };
}

interface Line {
  title: string;
  details: string;
  /** Days left or late: what the reader looks for first. */
  when: string;
  url: string;
}

interface Letter {
  greeting: string;
  intro: string;
  repeat: string | undefined;
  parts: { title: string; urgent: boolean; lines: Line[]; more: string | undefined }[];
  all: { label: string; url: string };
  footer: string;
}

function lineOf(line: DigestLine, section: Section, digest: Digest, language: Language): Line {
  const words = wordsIn(language).letters;
  const day = formatDayWithWeekday(line.day, language);
  return {
    title: `${fill(words.number, { number: line.number })}. ${oneLine(line.text, TEXT_LENGTH)}`,
    details: [
      oneLine(line.body, TEXT_LENGTH),
      ...(section === 'noTerm' ? [] : [fill(section === 'review' ? words.filed : words.due, { day })]),
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
  const room = { overdue: 0, today: 0, coming: 0, review: 0, noTerm: 0 };
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

function asText(letter: Letter): string {
  const paragraphs = [
    letter.greeting,
    letter.intro,
    ...(letter.repeat ? [letter.repeat] : []),
    ...letter.parts.map(({ title, urgent, lines, more }) =>
      [
        `${urgent ? '! ' : ''}${title.toUpperCase()}`,
        ...lines.map(({ title: what, details, when, url }) => `- ${what}\n  ${when} · ${details}\n  ${url}`),
        ...(more ? [`  ${more}: ${letter.all.url}`] : []),
      ].join('\n'),
    ),
    `${letter.all.label}: ${letter.all.url}`,
    letter.footer,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

const MUTED = 'color:#555555;font-size:14px';

/** Inline styles and no pictures: mail programs drop the rest. Urgency is said in words and weight, not in colour alone. */
function asHtml(letter: Letter, language: Language): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
      </head>
      <body style="margin:0;padding:16px;font-family:Arial,sans-serif;font-size:16px;line-height:1.4;color:#111111">
        <div style="max-width:640px;margin:0 auto">
          <p>${letter.greeting}<br />${letter.intro}</p>
          ${letter.repeat ? [html`<p style="border:1px solid #111111;padding:8px">${letter.repeat}</p>`] : []}
          ${letter.parts.map((part) => partAsHtml(part, letter.all.url))}
          <p style="margin-top:24px"><a href="${letter.all.url}" style="color:#0b4f9e">${letter.all.label}</a></p>
          <p style="${MUTED}">${letter.footer}</p>
        </div>
      </body>
    </html>`;
}

function partAsHtml({ title, urgent, lines, more }: Letter['parts'][number], allUrl: string): Html {
  const bar = urgent ? '4px solid #a40000' : '1px solid #777777';
  return html`<h2 style="font-size:18px;margin:24px 0 8px;border-bottom:${bar}">${urgent ? '! ' : ''}${title}</h2>
    ${lines.map(
      (line) =>
        html`<div style="margin:0 0 12px">
          <a href="${line.url}" style="color:#0b4f9e">${line.title}</a><br />
          <strong>${line.when}</strong> <span style="${MUTED}">· ${line.details}</span>
        </div>`,
    )}
    ${more ? [html`<p><a href="${allUrl}" style="color:#0b4f9e">${more}</a></p>`] : []}`;
}

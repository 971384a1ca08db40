import type { Language } from '../../shared/words/language.js';
import { fillMarkup } from './html.js';
import { LETTER_FRAME } from './letter-frame.js';

/** What a letter says, whatever it is about; its texts are in the reader's language already. */
export interface Letter {
  subject: string;
  /** What an inbox shows beside the subject. */
  preview: string;
  greeting: string;
  intro: string;
  /** Set apart in a frame, before everything else. */
  note: string | undefined;
  sections: LetterSection[];
  all: Link;
  footer: string;
  /** How to do without such letters, where the rules allow it. */
  choice: (Link & { text: string }) | undefined;
}

export interface LetterSection {
  title: string;
  urgent: boolean;
  lines: LetterLine[];
  /** How many lines were left out, in words. */
  more: string | undefined;
}

export interface LetterLine {
  title: string;
  /** Days left or late: what the reader looks for first. */
  when: string;
  details: string;
  url: string;
}

interface Link {
  label: string;
  url: string;
}

export function letterText({ all, choice, ...letter }: Letter): string {
  const paragraphs = [
    letter.greeting,
    letter.intro,
    ...(letter.note ? [letter.note] : []),
    ...letter.sections.map(({ title, urgent, lines, more }) =>
      [
        `${urgent ? '! ' : ''}${title.toUpperCase()}`,
        ...lines.map(({ title: what, details, when, url }) => `- ${what}\n  ${when} · ${details}\n  ${url}`),
        ...(more ? [`  ${more}: ${all.url}`] : []),
      ].join('\n'),
    ),
    `${all.label}: ${all.url}`,
    letter.footer,
    ...(choice ? [`${choice.text}\n${choice.label}: ${choice.url}`] : []),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** Urgency is said in words and weight, not in colour alone: a letter is read in greyscale and on dark screens too. */
export function letterHtml(letter: Letter, language: Language): string {
  const { subject, preview, greeting, intro, note, all, footer, choice } = letter;
  return fillMarkup(LETTER_FRAME.letter, {
    language,
    subject,
    preview,
    greeting,
    intro,
    notes: note ? [fillMarkup(LETTER_FRAME.notes, { note })] : [],
    sections: letter.sections.map((section) => sectionHtml(section, all.url)),
    openAll: all.label,
    allUrl: all.url,
    footer,
    choices: choice
      ? [fillMarkup(LETTER_FRAME.choices, { choice: choice.text, label: choice.label, url: choice.url })]
      : [],
  }).markup;
}

const sectionHtml = ({ title, urgent, lines, more }: LetterSection, url: string) =>
  fillMarkup(LETTER_FRAME.sections, {
    title: `${urgent ? '! ' : ''}${title}`,
    bar: urgent ? '4px solid #a40000' : '1px solid #777777',
    lines: lines.map((line) => fillMarkup(LETTER_FRAME.lines, { ...line })),
    mores: more ? [fillMarkup(LETTER_FRAME.mores, { more, url })] : [],
  });

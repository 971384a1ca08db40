import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { fill } from '../shared/words/fill.js';
import type { Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';
import { CalendarService, type NamedCalendar } from '../calendar/calendar.service.js';
import { inputOf } from '../instructions/deadline-input.js';
import { DeadlineProblem, type DeadlineTerms } from '../instructions/deadline-terms.js';
import { computeDeadline, effectiveDayOf, type Deadline, type NonWorkingDayRule } from '../instructions/deadline.js';
import { viewOfDeadline } from '../instructions/deadline.view.js';
import { explainDoubt, explainProblem } from '../instructions/explain-deadline.js';
import type { OccurrenceView } from '../instructions/instructions.dto.js';
import { slotLabel } from '../instructions/slot-label.js';
import { isSlotted, nextDays } from '../instructions/slots.js';
import { Database } from '../platform/database.js';
import { nonWorkingDayRule } from '../platform/settings.js';
import { confidenceIn, type Doubted } from './confidence.js';
import type {
  DeadlinePhrase,
  DeadlineReadingView,
  RecipientsPhrase,
  RecipientsReadingView,
} from './interpretations.dto.js';
import { listKnownBodies } from './interpretations.queries.js';
import { readDeadline } from './read-deadline.js';
import { readRecipients } from './read-recipients.js';
import type { Reading } from './readings.js';

const SHOWN = 5;

interface Reckoning {
  calendar: NamedCalendar;
  nonWorkingDay: NonWorkingDayRule;
  language: Language;
}

/**
 * Reads the words of a protocol: a deadline, and whom it names (rules 6, 7 and 14), with every doubt. It writes nothing
 * and decides nothing: what it read is a proposal to the author.
 */
@Injectable()
export class InterpretationsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CalendarService) private readonly calendars: CalendarService,
  ) {}

  deadline(
    actor: Actor,
    { phrase, issuedOn = null, language = actor.language }: DeadlinePhrase,
  ): Promise<DeadlineReadingView> {
    return this.database.read(actor, async (tx) => {
      const calendar = await this.calendars.calendar(tx);
      const nonWorkingDay = await nonWorkingDayRule(tx);
      return readingView(readDeadline(phrase, issuedOn), issuedOn, { calendar, nonWorkingDay, language });
    });
  }

  recipients(
    actor: Actor,
    { phrase, issuedOn, language = actor.language }: RecipientsPhrase,
  ): Promise<RecipientsReadingView> {
    return this.database.read(actor, async (tx) => {
      const bodies = await listKnownBodies(tx, issuedOn);
      const { recipients, unresolved, doubts } = readRecipients(phrase, bodies);
      const names = new Map(bodies.map(({ code, name }) => [code, name[language] ?? code]));
      const words = wordsIn(language).interpretation.recipients;
      return {
        recipients: recipients.map(({ code, role }) => ({ code, name: names.get(code)!, role })),
        unresolved: [...unresolved],
        doubts: doubts.map(({ code, params }) => ({ code, message: fill(words[code], inText(params, names)) })),
        confidence: confidenceIn({ isUnread: recipients.length === 0 || unresolved.length > 0, doubts }),
      };
    });
  }
}

/** The reading with its days; terms that cannot be reckoned with are no reading. */
function readingView(reading: Reading, issuedOn: string | null, reckoning: Reckoning): DeadlineReadingView {
  const { calendar, language } = reckoning;
  const words = wordsIn(language).interpretation;
  const doubts = reading.doubts.map(({ code, params }) => ({ code, message: fill(words.doubt[code], inText(params)) }));
  const computed = reading.terms && compute(reading.terms, issuedOn, reckoning);
  if (computed instanceof DeadlineProblem)
    doubts.push({ code: computed.code as never, message: explainProblem(computed, language) });
  const deadline = computed instanceof DeadlineProblem ? null : computed;
  for (const doubt of deadline?.doubts ?? [])
    doubts.push({ code: doubt.code as never, message: explainDoubt(doubt, language) });
  const needs = [...new Set([...reading.needs, ...(deadline?.needs ?? [])])];
  return {
    kind: computed instanceof DeadlineProblem ? 'unclear' : reading.kind,
    boundary: deadline?.boundary ?? reading.boundary,
    namedDay: deadline?.namedDay ?? null,
    lastDay: deadline?.lastDay ?? null,
    effectiveDay: deadline?.effectiveDay ?? null,
    rule: deadline?.terms.kind === 'recurring' ? deadline.terms.rule : null,
    occurrences: deadline ? occurrencesOf(deadline, reckoning) : [],
    needs,
    question:
      needs.length > 0 ? fill(words.question, { needs: needs.map((need) => words.need[need]).join(', ') }) : null,
    doubts,
    confidence: confidenceIn({
      isUnread: deadline === null,
      doubts: [...reading.doubts, ...(deadline?.doubts ?? [])] as Doubted[],
    }),
    explanation: deadline && viewOfDeadline(deadline, calendar, language).explanation,
    deadline: deadline && inputOf(deadline.terms),
  };
}

function compute(
  terms: DeadlineTerms,
  issuedOn: string | null,
  { calendar, nonWorkingDay }: Reckoning,
): Deadline | DeadlineProblem {
  try {
    return computeDeadline(terms, { issuedOn, calendar, nonWorkingDay });
  } catch (error) {
    if (error instanceof DeadlineProblem) return error;
    throw error;
  }
}

function occurrencesOf(
  { terms, issuedOn }: Deadline,
  { calendar, nonWorkingDay, language }: Reckoning,
): OccurrenceView[] {
  if (!isSlotted(terms) || (terms.kind === 'recurring' && issuedOn === null && terms.startsOn === undefined)) return [];
  const from = issuedOn ?? (terms.kind === 'dates' ? '1990-01-01' : terms.startsOn!);
  return nextDays(terms, from, issuedOn ?? '1990-01-01', SHOWN).map((day) => ({
    label: slotLabel(terms, day, language),
    lastDay: day,
    effectiveDay: effectiveDayOf(day, nonWorkingDay, calendar),
  }));
}

function inText(
  params: Readonly<Record<string, string | number>>,
  names?: ReadonlyMap<string, string>,
): Record<string, string> {
  const { code, ...rest } = params;
  const text = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, String(value)]));
  return typeof code === 'string' ? { ...text, name: names?.get(code) ?? code } : text;
}

import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import type {
  Composition,
  LetterContent,
  LetterEnd,
  LetterToCompose,
  LetterToSettle,
} from '../notifications/letter-content.service.js';
import { NoticesService } from '../notifications/notices.service.js';
import { ChoicesService } from '../notifications/letters/choices.service.js';
import { digestMail, type Digest, type DigestLine, type Section } from '../notifications/letters/digest.mail.js';
import type { OptionalSection } from '../notifications/letters/optional-letters.js';
import type { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { CONFIG } from '../platform/platform.module.js';
import { groupBy } from '../shared/group-by.js';
import { todayIn, type LocalDate } from '../shared/local-date.js';
import {
  endReminders,
  findReader,
  letterLines,
  noteDeferral,
  settleReminders,
  type LetterLine,
  type PersonPost,
  type Reader,
} from './digest.queries.js';
import { currentPolicies } from './policies.queries.js';
import { filingOf, isNoTermStep, subjectOf } from './policy.js';
import { postsHeld, readingZone } from './reader.js';
import { cancellationOf } from './standing.js';
import { sweptTo } from './sweep.queries.js';
import { isOpen, nextOpening } from './window.js';

const SWEEP_FIRST_MILLISECONDS = 60_000;

/**
 * Writes a digest at the moment of sending, from those of its ledger rows that are still true, and ends the others.
 * It never adds a task to a letter: what is due is the sweep's to say, and whose it is the posts'.
 */
@Injectable()
export class DigestService implements LetterContent {
  constructor(
    @Inject(CalendarService) private readonly calendars: CalendarService,
    @Inject(ChoicesService) private readonly choices: ChoicesService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(NoticesService) private readonly notices: NoticesService,
  ) {}

  async compose(tx: Tx, letter: LetterToCompose): Promise<Composition> {
    const [calendar, reader, without, { sending }] = await Promise.all([
      this.calendars.calendar(tx),
      findReader(tx, letter.personId),
      this.choices.without(tx, letter.personId),
      currentPolicies(tx),
    ]);
    const posts = postsHeld(reader, tx.now);
    const zone = readingZone(reader, tx.now);
    const today = todayIn(zone, tx.now);
    const [lines, mark] = await Promise.all([
      letterLines(tx, letter.id, today, reader?.language ?? 'ru'),
      sweptTo(tx, zone),
    ]);
    const stands = await this.endWhatIsOver(tx, lines, reader, posts, without);
    if (!reader || stands.length === 0) return { cancel: 'nothing left to say' };
    if (!isOpen(zone, tx.now, calendar, sending)) {
      await noteDeferral(tx, letter.id, 'outside_window');
      return { deferUntil: nextOpening(zone, tx.now, calendar, sending) };
    }
    // Today's steps, and what an earlier letter left behind, come in by today's sweep: a digest must not overtake it.
    const overtakes = !mark || todayIn(zone, mark) < today || (letter.localDay < today && !letter.again);
    if (overtakes) return { deferUntil: new Date(tx.now.getTime() + SWEEP_FIRST_MILLISECONDS) };
    const digest = this.digestOf(stands, reader, letter, today, calendar);
    const unsubscribeUrl = await this.choices.offer(tx, letter.personId, digest.sections);
    const { language, name, email } = reader;
    return { to: { name, address: email }, language, ...digestMail({ ...digest, unsubscribeUrl }, language) };
  }

  /** The ledger says what became of the letter; one that reached nobody is told to the office the same day. */
  async settle(tx: Tx, letter: LetterToSettle, state: LetterEnd, outcome: string): Promise<void> {
    if (state === 'pending') return noteDeferral(tx, letter.id, outcome);
    await settleReminders(tx, letter.id, state, outcome);
    // A refused address has been told as a bounce already (bounces.service.ts).
    if (state === 'dead' && outcome !== 'permanent_recipient') await this.tellOffice(tx, letter.personId, outcome);
  }

  private async tellOffice(tx: Tx, personId: string, outcome: string): Promise<void> {
    const reader = await findReader(tx, personId);
    await this.notices.tellOffice(tx, 'letter_dead', { whom: reader?.name ?? '', outcome });
  }

  /** Rows that are not true any more, and all but the latest of each task. @returns the rows that stand */
  private async endWhatIsOver(
    tx: Tx,
    lines: readonly LetterLine[],
    reader: Reader | undefined,
    posts: readonly PersonPost[],
    without: ReadonlySet<OptionalSection>,
  ): Promise<LetterLine[]> {
    const mayKnow = ({ bodyId, step }: LetterLine) =>
      posts.some(
        (post) => post.role === 'office' || (post.bodyId === bodyId && (post.above || filingOf(step) === undefined)),
      );
    const reasonOf = (line: LetterLine) => {
      if (reader?.disabled) return 'person_disabled';
      if (reader?.quiet) return 'quiet_address';
      const unwanted = filingOf(line.step) !== undefined && without.has('review');
      return cancellationOf(line, mayKnow(line)) ?? (unwanted ? 'switched_off' : undefined);
    };
    const over = new Map(lines.map((line) => [line.id, reasonOf(line)] as const));
    const standing = lines.filter(({ id }) => over.get(id) === undefined);
    const latest = new Set(
      [...groupBy(standing, ({ taskId, step }) => `${taskId} ${subjectOf(step)}`).values()].map(
        (rows) => rows.at(-1)!.id,
      ),
    );
    await endReminders(
      tx,
      lines
        .filter(({ id }) => !latest.has(id))
        .map(({ id }) => {
          const reason = over.get(id);
          return reason
            ? { id, state: 'cancelled' as const, outcome: reason }
            : { id, state: 'coalesced' as const, outcome: 'a later step took its place' };
        }),
    );
    return standing.filter(({ id }) => latest.has(id));
  }

  private digestOf(
    lines: readonly LetterLine[],
    reader: Reader,
    letter: LetterToCompose,
    today: LocalDate,
    calendar: WorkingCalendar,
  ): Digest {
    const bySection = groupBy([...lines].sort(moreUrgent), (line) => sectionOf(line, today, calendar));
    const section = (name: Section) => (bySection.get(name) ?? []).map((line) => digestLine(line, today, calendar));
    return {
      name: reader.name,
      day: today,
      repeat: letter.repeat,
      publicUrl: this.config.publicUrl,
      sections: {
        overdue: section('overdue'),
        today: section('today'),
        returned: section('returned'),
        coming: section('coming'),
        review: section('review'),
        noTerm: section('noTerm'),
      },
    };
  }
}

/** The day that a line is about: the effective day, the day of filing, or without a term the day of the reminder. */
function dayOf(line: LetterLine): LocalDate {
  if (isNoTermStep(line.step)) return line.plannedOn;
  return filingOf(line.step) === undefined ? line.effectiveDay! : line.filedOn!;
}

/** The earliest day first; points of one protocol, and the bodies of one point, side by side. */
function moreUrgent(a: LetterLine, b: LetterLine): number {
  return (
    compare(dayOf(a), dayOf(b)) ||
    compare(a.protocol, b.protocol) ||
    numbers.compare(a.number, b.number) ||
    numbers.compare(a.body, b.body)
  );
}

const numbers = new Intl.Collator('ru', { numeric: true });
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function sectionOf(line: LetterLine, today: LocalDate, calendar: WorkingCalendar): Section {
  if (filingOf(line.step) !== undefined) return 'review';
  if (isNoTermStep(line.step)) return 'noTerm';
  const day = dayOf(line);
  if (day < today) return 'overdue';
  if (calendar.countBetween(today, day) <= 0) return 'today';
  return line.state === 'returned' ? 'returned' : 'coming';
}

function digestLine(line: LetterLine, today: LocalDate, calendar: WorkingCalendar): DigestLine {
  const day = dayOf(line);
  const { taskId, number, text, protocol, body } = line;
  const workingDays = Math.abs(calendar.countBetween(today, day));
  return { taskId, number, text, protocol, body, day, workingDays, returned: line.state === 'returned' };
}

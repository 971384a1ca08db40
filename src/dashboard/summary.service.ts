import { Inject, Injectable } from '@nestjs/common';
import { scopeOf, systemActor, type Actor } from '../shared/actor.js';
import { groupBy } from '../shared/group-by.js';
import { todayIn } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { CalendarService, type NamedCalendar } from '../calendar/calendar.service.js';
import { extensionView } from '../extensions/extension.view.js';
import { listRequests } from '../extensions/extensions.queries.js';
import { Database, type Tx } from '../platform/database.js';
import { reviewBefore, taskFilter } from '../tasks/task-filter.queries.js';
import { taskView } from '../tasks/task.view.js';
import { listTasks } from '../tasks/tasks.queries.js';
import { latestIssue } from './latest-issue.js';
import { countByBody, nameBodies } from './matrix.queries.js';
import { officeSections, recipientSections, type Section } from './summary-sections.js';
import type { OfficeSummaryView, OverdueRegionView, SectionView, SummaryView } from './summary.dto.js';
import { countFailedLetters, todayOfBodies } from './summary.queries.js';

const FIRST = 5;

/** The first page after sign-in: how much of each, and the first of them. Each section is a list of GET /tasks. */
@Injectable()
export class SummaryService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CalendarService) private readonly calendars: CalendarService,
  ) {}

  async summary(actor: Actor, size = FIRST): Promise<SummaryView> {
    const ofOffice = scopeOf(actor) !== 'own';
    const failedLetters = ofOffice ? await this.failedLetters(actor) : 0;
    return this.database.read(actor, async (tx) => {
      const calendar = await this.calendars.calendar(tx);
      const today = (!ofOffice && (await todayOfBodies(tx, actor.bodyIds))) || todayIn(REGISTER_ZONE, tx.now);
      const sections = ofOffice ? officeSections(today) : recipientSections(today);
      const [shown, office] = await Promise.all([
        Promise.all(sections.map((section) => readSection(tx, section, size, calendar))),
        ofOffice ? readOffice(tx, size, calendar) : null,
      ]);
      return {
        desk: ofOffice ? 'office' : 'recipient',
        sections: shown,
        office: office && { ...office, failedLetters },
      };
    });
  }

  private failedLetters(actor: Actor): Promise<number> {
    return this.database.read(systemActor('summary', actor.request.id), countFailedLetters);
  }
}

async function readSection(tx: Tx, section: Section, size: number, calendar: NamedCalendar): Promise<SectionView> {
  const { name, filter, sort } = section;
  const wanted = await taskFilter(tx, asQuery(filter), calendar);
  const { rows, total } = await listTasks(tx, wanted, sort, { size, offset: 0 });
  const items = rows.map((row) => taskView(row, tx.actor, calendar));
  return { name, count: total, tasks: queryOf({ ...filter, sort }), items };
}

async function readOffice(
  tx: Tx,
  size: number,
  calendar: NamedCalendar,
): Promise<Omit<OfficeSummaryView, 'failedLetters'>> {
  const [overdueByBody, { rows, total }] = await Promise.all([
    readOverdue(tx, calendar),
    listRequests(tx, 'pending', { size, offset: 0 }),
  ]);
  return {
    overdueByBody,
    extensions: { count: total, items: rows.map((row) => extensionView(row, tx.actor.language)) },
  };
}

/** The longest first. */
async function readOverdue(tx: Tx, calendar: NamedCalendar): Promise<OverdueRegionView[]> {
  const counts = await countByBody(tx, { overdue: true }, await reviewBefore(tx, calendar));
  const byBody = groupBy(counts, ({ bodyId }) => bodyId);
  const named = await nameBodies(tx, latestIssue(byBody));
  return named
    .map(({ id, code, name }) => ({
      code,
      name: name[tx.actor.language],
      count: byBody.get(id)!.reduce((sum, { count }) => sum + count, 0),
      tasks: queryOf({ overdue: 'true', organization: code }),
    }))
    .sort((one, other) => other.count - one.count);
}

function queryOf(filter: Readonly<Record<string, string>>): string {
  return new URLSearchParams(filter).toString();
}

/** A section's words as a reader's query would arrive: flags are no longer text. */
function asQuery(filter: Section['filter']): object {
  return Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, value === 'true' ? true : value]));
}

import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import {
  conflict,
  invalid,
  invalidField,
  notFound,
  ruleViolation,
  stale,
  type FieldProblem,
} from '../shared/errors.js';
import { todayIn, type LocalDate } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { fill } from '../shared/words/fill.js';
import { LANGUAGES, type Language } from '../shared/words/language.js';
import { wordsIn } from '../shared/words/words.js';
import { AuditService } from '../audit/audit.service.js';
import { NoticesService } from '../notifications/notices.service.js';
import { Database, violatedConstraint, type Tx } from '../platform/database.js';
import { limits, type PageQuery } from '../platform/http/page.dto.js';
import { holdersOfBodies } from '../auth/posts.queries.js';
import type { SuccessionRequest, SuccessionsPage, SuccessionView } from './succession.dto.js';
import * as rows from './succession.queries.js';
import { successionView } from './succession.view.js';
import { LeadershipService } from './leadership.service.js';
import { TaskChanges } from './task-changes.service.js';
import { isInHands } from './task-lifecycle.js';
import { findTask, listAllDependents, type TaskRow } from './tasks.queries.js';

interface Body {
  id: string;
  name: Record<Language, string>;
}

/** One task on its way from one body to another. */
interface Passing {
  task: TaskRow;
  from: Body;
  to: Body;
  action: 'task_passed_on' | 'task_passed_back' | 'task_reassigned';
  reason: string;
  document?: string | null;
}

/**
 * Successors inherit open tasks by an explicit act of the office (rule 14): all of the act, or nothing. Rights follow the
 * task: who had it sees it no more. It never makes a successor (regions/ records that) and moves no state or deadline.
 */
@Injectable()
export class SuccessionService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TaskChanges) private readonly changes: TaskChanges,
    @Inject(LeadershipService) private readonly leadership: LeadershipService,
    @Inject(NoticesService) private readonly notices: NoticesService,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  list(actor: Actor, query: PageQuery): Promise<SuccessionsPage> {
    const { page, size, offset } = limits(query);
    return this.database.read(actor, async (tx) => {
      const { rows: found, total } = await rows.listSuccessions(tx, { size, offset });
      return { items: found.map(successionView), total, page, size };
    });
  }

  get(actor: Actor, id: string): Promise<SuccessionView> {
    return this.database.read(actor, async (tx) => successionView(await find(tx, id)));
  }

  /** @throws DomainError invalid_request (predecessor, moves) · state_moved_on · stale_version · successor_has_task */
  passOn(actor: Actor, request: SuccessionRequest): Promise<SuccessionView> {
    return this.database.write(actor, async (tx) => {
      const { reason, document = null } = request;
      const { predecessor, passings } = await this.read(tx, request);
      for (const passing of passings) await this.pass(tx, { ...passing, reason, action: 'task_passed_on' });
      const moves = passings.map(({ task, to }) => ({ taskId: task.id, successorId: to.id }));
      const id = await rows.insertSuccession(tx, { predecessorId: predecessor.id, reason, document }, moves);
      const act = await find(tx, id);
      await this.audit.record(tx, {
        action: 'succession_made',
        objectType: 'succession',
        objectId: id,
        after: { predecessor: act.predecessor, document, moves: logged(act) },
        reason,
      });
      return successionView(act);
    });
  }

  /**
   * Back to the predecessor, as long as the successors have filed nothing.
   * @throws DomainError not_found · succession_undone · succession_in_use · stale_version
   */
  undo(actor: Actor, id: string, version: number, reason: string): Promise<SuccessionView> {
    return this.database.write(actor, async (tx) => {
      const act = await find(tx, id);
      if (act.undoneAt) throw conflict('succession_undone');
      if (!(await rows.markUndone(tx, id, version, reason))) throw stale();
      await rows.lockMoved(tx, id);
      const used = await rows.listInUse(tx, id);
      if (used.length > 0) throw ruleViolation('succession_in_use', { numbers: used.join(', ') });
      const to = (await rows.findBody(tx, act.predecessor, today(tx)))!;
      for (const { taskId, successor } of act.moves) {
        const task = (await findTask(tx, taskId))!;
        const from = (await rows.findBody(tx, successor, today(tx)))!;
        await this.pass(tx, { task, from, to, reason, action: 'task_passed_back' });
      }
      await this.audit.record(tx, {
        action: 'succession_undone',
        objectType: 'succession',
        objectId: id,
        before: { predecessor: act.predecessor, moves: logged(act) },
        after: { undone: true },
        reason,
      });
      return successionView(await find(tx, id));
    });
  }

  /** Who passes what to whom, every wrong line named. In the order of ids, so that two acts wait for each other in a row. */
  private async read(tx: Tx, { predecessor: code, moves }: SuccessionRequest) {
    const day = today(tx);
    const predecessor = await rows.findBody(tx, code, day);
    if (!predecessor) throw invalidField('predecessor', 'body_unknown', { code });
    const successors = new Map((await rows.listSuccessors(tx, predecessor.id, day)).map((row) => [row.code, row]));
    const problems: FieldProblem[] = [];
    const passings: { task: TaskRow; from: Body; to: Body }[] = [];
    const lines = moves.map((move, index) => ({ ...move, taskId: move.taskId.toLowerCase(), index }));
    for (const { taskId, version, successor, index } of lines.sort((a, b) => (a.taskId < b.taskId ? -1 : 1))) {
      const to = successors.get(successor);
      const wrong = whyNotSuccessor(to, { code: successor, predecessor: code }, day);
      if (wrong) problems.push({ field: `moves.${index}.successor`, ...wrong });
      if (passings.at(-1)?.task.id === taskId) {
        problems.push({ field: `moves.${index}.taskId`, code: 'named_twice', params: { code: taskId } });
        continue;
      }
      const seen = await findTask(tx, taskId);
      if (seen?.organizationId !== predecessor.id) {
        problems.push({ field: `moves.${index}.taskId`, code: 'not_of_predecessor', params: { code } });
      } else if (to) {
        passings.push({ task: await this.changes.find(tx, taskId, version, 'pass_on'), from: predecessor, to });
      }
    }
    if (problems.length > 0) throw invalid(problems);
    return { predecessor, passings };
  }

  /** The clock of reminders begins anew with the body that has it now, which answers for its parts and co-executors too; state, deadline and history stay. */
  async pass(tx: Tx, { task, from, to, action, reason, document }: Passing): Promise<void> {
    const first = task.issuedTo ?? task.organizationId;
    const dependents = await listAllDependents(tx, task.id);
    const columns = {
      organization_id: to.id,
      issued_to: first === to.id ? null : first,
      with_recipient_since: isInHands(task.state) ? tx.now.toISOString() : null,
    };
    try {
      await this.changes.write(tx, task, columns, {
        action,
        reason,
        before: { body: from.name },
        after: { body: to.name, ...(document ? { document } : {}) },
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'uq_task_recipient') throw error;
      const code = action === 'task_reassigned' ? 'body_has_task' : 'successor_has_task';
      throw ruleViolation(code, { body: to.name[tx.actor.language], number: task.number });
    }
    await this.leadership.follow(tx, dependents, from, to, reason);
    await this.tell(tx, task, to, action === 'task_reassigned' ? 'handed_over' : 'inherited', { reason });
    await this.tell(tx, task, from, 'passed_on', { reason, ...whatWent(task, to) });
  }

  private async tell(
    tx: Tx,
    task: TaskRow,
    body: Body,
    kind: 'inherited' | 'handed_over' | 'passed_on',
    params: Record<string, string>,
  ): Promise<void> {
    const holders = await holdersOfBodies(tx, today(tx), [body.id]);
    await this.notices.tell(
      tx,
      holders.map(({ personId }) => personId),
      { kind, taskId: task.id, params },
    );
  }
}

function whyNotSuccessor(
  successor: rows.SuccessorRow | undefined,
  params: { code: string; predecessor: string },
  day: LocalDate,
): Omit<FieldProblem, 'field'> | undefined {
  if (!successor) return { code: 'not_successor', params };
  if (successor.onDay > day) return { code: 'not_successor_yet', params: { ...params, day: successor.onDay } };
  return undefined;
}

/** In each language, for who is told no longer sees the task, whose words would be found in the reader's own. */
const whatWent = ({ number }: TaskRow, to: Body): Record<string, string> =>
  Object.fromEntries(
    LANGUAGES.map((language) => [
      `what_${language}`,
      `${fill(wordsIn(language).letters.number, { number })}: ${to.name[language]}`,
    ]),
  );

const today = (tx: Tx): LocalDate => todayIn(REGISTER_ZONE, tx.now);

const logged = ({ moves }: rows.SuccessionRow) => moves.map(({ taskId, successor }) => ({ taskId, successor }));

async function find(tx: Tx, id: string): Promise<rows.SuccessionRow> {
  const row = await rows.findSuccession(tx, id);
  if (!row) throw notFound();
  return row;
}

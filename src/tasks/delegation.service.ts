import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { conflict, invalid, notFound, type FieldProblem } from '../shared/errors.js';
import { formatDay } from '../shared/local-date.js';
import { isMailAddress } from '../shared/mail-address.js';
import { AuditService } from '../audit/audit.service.js';
import { ContactsService } from '../auth/contacts.service.js';
import { Database, violatedConstraint, type Tx } from '../platform/database.js';
import { DistrictsService } from '../regions/districts.service.js';
import { ControlService } from './control.service.js';
import { childCode, childKindOf, innerDayProblem } from './delegation-rules.js';
import { dependentsView } from './dependent.view.js';
import type { DelegationRequest, DelegationView, DependentsView, PartRequest } from './sharing.dto.js';
import { insertPart, lockChildren, nextOrdinal, type Child } from './sharing.queries.js';
import { TaskChanges } from './task-changes.service.js';
import { insertDeadline } from './task-deadlines.queries.js';
import { TaskDeadlines } from './task-deadlines.service.js';
import { findTask, listDependents, type TaskRow } from './tasks.queries.js';

type Day = Awaited<ReturnType<TaskDeadlines['readDay']>>;

/**
 * A region splits its task to its districts (rule 11). Each part is a task with a life of its own, answered for by the
 * region, which accepts, returns and takes back; the office reads it and decides nothing about it. The whole stays where
 * it is: no part ever changes its state, its deadline or its figures.
 */
@Injectable()
export class DelegationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TaskChanges) private readonly changes: TaskChanges,
    @Inject(TaskDeadlines) private readonly deadlines: TaskDeadlines,
    @Inject(ControlService) private readonly control: ControlService,
    @Inject(DistrictsService) private readonly districts: DistrictsService,
    @Inject(ContactsService) private readonly contacts: ContactsService,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  list(actor: Actor, taskId: string): Promise<DependentsView> {
    return this.database.read(actor, async (tx) => {
      if (!(await findTask(tx, taskId))) throw notFound();
      return dependentsView(await listDependents(tx, taskId, 'parts'), actor.language);
    });
  }

  /** @throws DomainError not_delegable · already_delegated · invalid_request (parts) · state_moved_on · stale_version */
  delegate(actor: Actor, taskId: string, version: number, { parts }: DelegationRequest): Promise<DelegationView> {
    return this.database.write(actor, async (tx) => {
      const task = await this.changes.find(tx, taskId, version, 'delegate');
      const children = await lockChildren(tx, task.organizationId);
      const days = await Promise.all(parts.map(({ day }) => this.deadlines.readDay(tx, task, day)));
      const problems = parts.flatMap((part, index) => problemsOf(tx, task, children, parts, days, part, index));
      if (problems.length > 0) throw invalid(problems);
      await this.changes.write(tx, task, {}, { action: 'delegated', after: { parts: parts.map(named) } });
      for (const [index, part] of parts.entries()) await this.give(tx, task, children, part, days[index]!);
      const rows = await listDependents(tx, taskId, 'parts');
      return { ...dependentsView(rows, actor.language), version: version + 1 };
    });
  }

  private async give(tx: Tx, task: TaskRow, children: Child[], request: PartRequest, day: Day): Promise<void> {
    const body = childOf(children, request) ?? (await this.addChild(tx, task, children, request));
    const part = {
      parentTaskId: task.id,
      organizationId: body.id,
      note: request.note ?? null,
      terms: day.terms,
      lastDay: day.lastDay!,
      effectiveDay: day.effectiveDay!,
      nonWorkingDay: day.nonWorkingDay,
    };
    const id = await refuseTwice(body, () => insertPart(tx, part));
    await insertDeadline(tx, id, { reason: null, document: null });
    await this.audit.record(tx, {
      action: 'assign',
      objectType: 'task',
      objectId: id,
      taskId: id,
      organizationId: body.id,
      after: { state: 'assigned', partOf: task.id, effectiveDay: part.effectiveDay },
    });
    await this.control.tellRecipient(tx, (await findTask(tx, id))!, 'assigned', { day: part.effectiveDay });
  }

  private async addChild(tx: Tx, task: TaskRow, children: Child[], request: PartRequest): Promise<Child> {
    const code = childCode(task.code, await nextOrdinal(tx, task.code));
    const name = request.name!.trim();
    const parentId = task.organizationId;
    const id = await this.districts.add(tx, { parentId, kind: childKindOf(task)!, code, name });
    if (request.email) await this.contacts.add(tx, { bodyId: id, name, email: request.email.trim().toLowerCase() });
    children.push({ id, code, name });
    return children.at(-1)!;
  }
}

function childOf(children: readonly Child[], { code, name }: PartRequest): Child | undefined {
  const same = name?.trim().toLowerCase();
  return children.find((child) => (code === undefined ? child.name.toLowerCase() === same : child.code === code));
}

const named = ({ code, name, day }: PartRequest) => ({ code: code ?? null, name: name ?? null, day });

function problemsOf(
  tx: Tx,
  task: TaskRow,
  children: readonly Child[],
  parts: readonly PartRequest[],
  days: readonly Day[],
  part: PartRequest,
  index: number,
): FieldProblem[] {
  const field = (name: string) => `parts.${index}.${name}`;
  const { code, name, email } = part;
  if ((code === undefined) === (name === undefined)) return [{ field: field('code'), code: 'code_or_name' }];
  const child = childOf(children, part);
  if (code !== undefined && !child) return [{ field: field('code'), code: 'district_unknown', params: { code } }];
  const key = (one: PartRequest) => childOf(children, one)?.code ?? one.name?.trim().toLowerCase();
  const isSecond = parts.findIndex((one) => key(one) === key(part)) < index;
  const bound = task.effectiveDay;
  const problem = innerDayProblem(days[index]!.effectiveDay!, { today: task.today, bound });
  return [
    ...(isSecond ? [{ field: field('code'), code: 'named_twice' as const, params: { code: code ?? name ?? '' } }] : []),
    ...(email !== undefined && !isMailAddress(email.trim())
      ? [{ field: field('email'), code: 'is_wrong' as const }]
      : []),
    ...(email !== undefined && child ? [{ field: field('email'), code: 'email_for_new' as const }] : []),
    ...(problem
      ? [{ field: field('day'), code: problem, params: { day: bound ? formatDay(bound, tx.actor.language) : '' } }]
      : []),
  ];
}

async function refuseTwice<T>({ name }: Child, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) === 'uq_task_recipient') throw conflict('already_delegated', { name });
    throw error;
  }
}

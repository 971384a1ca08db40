import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { DomainError, invalid, ruleViolation } from '../shared/errors.js';
import { attempt, Database, type Tx } from '../platform/database.js';
import { detailOf } from '../platform/http/problem-text.js';
import { ReportsService } from '../reports/reports.service.js';
import { ControlService } from '../tasks/control.service.js';
import { LeadershipService } from '../tasks/leadership.service.js';
import { ReassigningService } from '../tasks/reassigning.service.js';
import { TaskDeadlines } from '../tasks/task-deadlines.service.js';
import { bulkProblems } from './bulk-rules.js';
import type { BulkItemRequest, BulkItemView, BulkRequest, BulkView } from './bulk.dto.js';

type Outcome = { outcome: 'done' | 'waiting' } | { refusal: DomainError };

/**
 * One verb on many tasks, named one by one, in one transaction: all or nothing, or each by itself. It owns nothing and
 * knows no rule of its own: every item goes the way of the single verb, with its own version and its own audit row.
 */
@Injectable()
export class BulkService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ControlService) private readonly control: ControlService,
    @Inject(ReportsService) private readonly reports: ReportsService,
    @Inject(TaskDeadlines) private readonly deadlines: TaskDeadlines,
    @Inject(LeadershipService) private readonly leadership: LeadershipService,
    @Inject(ReassigningService) private readonly reassigning: ReassigningService,
  ) {}

  /** @throws DomainError invalid_request · bulk_refused (all or nothing): `errors` says of each item why */
  act(actor: Actor, request: BulkRequest): Promise<BulkView> {
    const problems = bulkProblems(request);
    if (problems.length > 0) throw invalid(problems);
    return this.database.write(actor, async (tx) => {
      const outcomes = await this.each(tx, request);
      if (request.allOrNothing) refuseAll(request.items, outcomes);
      return this.view(tx, request, outcomes);
    });
  }

  /** In the order of their ids, so that two of these never wait for each other in a circle. */
  private async each(tx: Tx, request: BulkRequest): Promise<Map<string, Outcome>> {
    const outcomes = new Map<string, Outcome>();
    for (const item of [...request.items].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      try {
        outcomes.set(item.id, { outcome: await attempt(tx, (inner) => this.one(inner, request, item)) });
      } catch (error) {
        // What is wrong with the request itself is wrong for every item.
        if (!(error instanceof DomainError) || error.kind === 'invalid') throw error;
        outcomes.set(item.id, { refusal: error });
      }
    }
    return outcomes;
  }

  private async one(tx: Tx, request: BulkRequest, { id, version, slot }: BulkItemRequest): Promise<'done' | 'waiting'> {
    const reason = request.reason!;
    switch (request.verb) {
      case 'acknowledge':
        await this.control.acknowledgeNow(tx, id, version);
        return 'done';
      case 'accept':
        await this.reports.acceptNow(tx, await this.reports.waitingReport(tx, id, 'accept'), version);
        return 'done';
      case 'return':
        await this.reports.sendBackNow(tx, await this.reports.waitingReport(tx, id, 'send_back'), version, reason);
        return 'done';
      case 'extend': {
        const { deadline, document } = request;
        const move = {
          deadline: deadline!,
          reason,
          ...(document === undefined ? {} : { document }),
          ...(slot === undefined ? {} : { slot }),
        };
        return this.deadlines.moveOrAsk(tx, id, version, move, 'one of many');
      }
      case 'withdraw':
        return this.reports.withdrawOrAsk(tx, id, version, reason);
      case 'reassign': {
        const { to, document } = request;
        if (to === undefined) await this.leadership.changeLeadNow(tx, id, version, reason);
        else {
          const handed = { to, reason, ...(document === undefined ? {} : { document }) };
          await this.reassigning.reassignNow(tx, id, version, handed);
        }
        return 'done';
      }
    }
  }

  private async view(tx: Tx, { verb, items }: BulkRequest, outcomes: Map<string, Outcome>): Promise<BulkView> {
    const ids = items.map(({ id }) => id);
    const rows = await tx.query<{ id: string; version: number }>('SELECT id, version FROM task WHERE id = ANY ($1)', [
      ids,
    ]);
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    const views = ids.map((id) => itemView(id, outcomes.get(id)!, versions.get(id.toLowerCase()), tx.actor));
    const count = (outcome: string) => views.filter((view) => view.outcome === outcome).length;
    return { verb, done: count('done'), waiting: count('waiting'), refused: count('refused'), items: views };
  }
}

function itemView(id: string, outcome: Outcome, version: number | undefined, actor: Actor): BulkItemView {
  if (!('refusal' in outcome)) {
    return { id, outcome: outcome.outcome, version: version ?? null, code: null, message: null };
  }
  const { code, params } = outcome.refusal;
  return { id, outcome: 'refused', version: null, code, message: detailOf(code, params, actor.language) };
}

function refuseAll(items: readonly BulkItemRequest[], outcomes: Map<string, Outcome>): void {
  const refused = items.flatMap(({ id }, index) => {
    const outcome = outcomes.get(id)!;
    return 'refusal' in outcome
      ? [{ field: `items.${index}`, code: outcome.refusal.code, params: outcome.refusal.params }]
      : [];
  });
  if (refused.length > 0) {
    throw ruleViolation('bulk_refused', { refused: refused.length, items: items.length }, refused);
  }
}

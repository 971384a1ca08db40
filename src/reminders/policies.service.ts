import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { Database, violatedConstraint, type Tx } from '../platform/database.js';
import type { Actor } from '../shared/actor.js';
import { conflict, invalid, invalidField, notFound, stale } from '../shared/errors.js';
import { addDays, todayIn } from '../shared/local-date.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import type { Language } from '../shared/words/language.js';
import type { PlannedStep } from './plan.js';
import { changes, differenceFor, type AnchorDifference } from './policy-difference.js';
import { policyProblems, sendingProblems } from './policy-check.js';
import type {
  ClassRequest,
  PoliciesView,
  PolicyHistoryView,
  PolicyPreviewView,
  PolicyRequest,
  PolicyVersionView,
  PolicyView,
  RulesRequest,
  SendingRequest,
  SendingView,
} from './policies.dto.js';
import {
  addClass,
  addPolicyVersion,
  addSendingVersion,
  currentSending,
  listPolicies,
  openAnchors,
  policyHistory,
  tasksAnchored,
  type PolicyRow,
  type PolicyVersion,
  type SendingVersion,
} from './policies.queries.js';
import type { PolicyRules } from './policy.js';
import { explainStep } from './step-words.js';

const PREVIEW_DAYS = 90;
const PREVIEW_TASKS = 20;

/**
 * The office's policies of reminders, by class of instruction, and when letters leave. A change is a new version with its
 * reason; nothing is overwritten, and reminders that have gone out stay as they were.
 */
@Injectable()
export class PoliciesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(CalendarService) private readonly calendars: CalendarService,
  ) {}

  list(actor: Actor): Promise<PoliciesView> {
    return this.database.read(actor, async (tx) => ({ items: (await listPolicies(tx, null)).map(policyView) }));
  }

  get(actor: Actor, code: string): Promise<PolicyView> {
    return this.database.read(actor, async (tx) => policyView(await find(tx, code)));
  }

  history(actor: Actor, code: string): Promise<PolicyHistoryView> {
    return this.database.read(actor, async (tx) => {
      await find(tx, code);
      return { items: (await policyHistory(tx, code)).map(versionView) };
    });
  }

  /** A new class of instruction, with its policy. @throws DomainError class_exists · invalid_request */
  addClass(actor: Actor, request: ClassRequest): Promise<PolicyView> {
    const { code, reason } = request;
    if (!/^[a-z][a-z0-9-]*$/.test(code)) throw invalidField('code', 'must_be_code');
    const rules = readRules(request);
    return this.database.write(actor, async (tx) => {
      try {
        await addClass(tx, request);
      } catch (error) {
        if (violatedConstraint(error) === 'pk_instruction_class') throw conflict('class_exists', { code });
        throw error;
      }
      await addPolicyVersion(tx, code, 1, rules, reason);
      await this.audit.record(tx, {
        action: 'instruction_class_added',
        objectType: 'setting',
        objectId: null,
        after: { class: code, rules },
        reason,
      });
      return policyView(await find(tx, code));
    });
  }

  /** The same rules once more change nothing. @throws DomainError stale_version · invalid_request */
  change(actor: Actor, code: string, version: number, request: PolicyRequest): Promise<PolicyView> {
    const rules = readRules(request);
    return this.database.write(actor, async (tx) => {
      const before = await find(tx, code);
      if (before.version !== version) throw stale();
      if (isDeepStrictEqual(before.rules, rules)) return policyView(before);
      await this.follow('pk_reminder_policy', () => addPolicyVersion(tx, code, version + 1, rules, request.reason));
      await this.audit.record(tx, {
        action: 'reminder_policy_changed',
        objectType: 'setting',
        objectId: null,
        before: { class: code, rules: before.rules },
        after: { class: code, rules },
        reason: request.reason,
      });
      return policyView(await find(tx, code));
    });
  }

  /** What a change would mean for the open tasks of the next months. Reckoned once a due day, not once a task. */
  preview(actor: Actor, code: string, request: RulesRequest): Promise<PolicyPreviewView> {
    const rules = readRules(request);
    return this.database.read(actor, async (tx) => {
      const before = await find(tx, code);
      const calendar = await this.calendars.calendar(tx);
      const from = todayIn(REGISTER_ZONE, tx.now);
      const span = { from, to: addDays(from, PREVIEW_DAYS) };
      const anchors = await openAnchors(tx, code);
      const differences = anchors
        .map(({ effectiveDay, tasks }) => ({
          tasks,
          ...differenceFor(effectiveDay, before.rules, rules, calendar, span),
        }))
        .filter(changes);
      const byDay = new Map(differences.map((difference) => [difference.effectiveDay, difference]));
      const named = await tasksAnchored(tx, code, [...byDay.keys()], PREVIEW_TASKS);
      const count = (of: 'added' | 'removed' | 'otherReach') =>
        differences.reduce((sum, difference) => sum + difference[of].length * difference.tasks, 0);
      return {
        ...span,
        openTasks: anchors.reduce((sum, { tasks }) => sum + tasks, 0),
        changedTasks: differences.reduce((sum, { tasks }) => sum + tasks, 0),
        added: count('added'),
        removed: count('removed'),
        otherReach: count('otherReach'),
        tasks: named.map(({ taskId, number, text, body, effectiveDay }) => ({
          taskId,
          number,
          text,
          body,
          effectiveDay,
          ...differenceView(byDay.get(effectiveDay)!, actor.language),
        })),
      };
    });
  }

  sending(actor: Actor): Promise<SendingView> {
    return this.database.read(actor, async (tx) => sendingView(await currentSending(tx)));
  }

  changeSending(actor: Actor, version: number, request: SendingRequest): Promise<SendingView> {
    const { windowFrom, windowTo, lookBack, reason } = request;
    const problems = sendingProblems(request);
    if (problems.length > 0) throw invalid(problems);
    return this.database.write(actor, async (tx) => {
      const before = await currentSending(tx);
      if (before.version !== version) throw stale();
      const after = { windowFrom, windowTo, lookBack };
      const was = { windowFrom: before.windowFrom, windowTo: before.windowTo, lookBack: before.lookBack };
      if (isDeepStrictEqual(was, after)) return sendingView(before);
      await this.follow('pk_sending_rule', () => addSendingVersion(tx, version + 1, after, reason));
      await this.audit.record(tx, {
        action: 'sending_rule_changed',
        objectType: 'setting',
        objectId: null,
        before: was,
        after,
        reason,
      });
      return sendingView(await currentSending(tx));
    });
  }

  /** Of two that follow the same version at the same moment, one is too late. */
  private async follow(key: string, write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      if (violatedConstraint(error) === key) throw stale();
      throw error;
    }
  }
}

async function find(tx: Tx, code: string): Promise<PolicyRow> {
  const [row] = await listPolicies(tx, code);
  if (!row) throw notFound();
  return row;
}

/** Field by field, so that what is stored has one shape. @throws DomainError invalid_request */
function readRules({ deadline, review, noTerm }: RulesRequest): PolicyRules {
  const steps = (list: RulesRequest['deadline']['after']) => list.map(({ days, upTo }) => ({ days, upTo }));
  const repeat = (one: RulesRequest['deadline']['repeat']) =>
    one && { every: one.every, unit: one.unit, upTo: one.upTo, thenUpTo: one.thenUpTo, atMost: one.atMost };
  const rules: PolicyRules = {
    deadline: {
      before: { unit: deadline.before.unit, steps: steps(deadline.before.steps) },
      after: steps(deadline.after),
      repeat: repeat(deadline.repeat),
    },
    review: {
      before: { unit: 'calendar_days', steps: [] },
      after: steps(review.after),
      repeat: repeat(review.repeat),
    },
    noTerm: noTerm && { dayOfMonth: noTerm.dayOfMonth, upTo: noTerm.upTo },
  };
  const problems = policyProblems(rules);
  if (problems.length > 0) throw invalid(problems);
  return rules;
}

function versionView({ version, rules, reason, changedBy, changedAt }: PolicyVersion): PolicyVersionView {
  const { deadline, review, noTerm } = rules;
  return {
    version,
    deadline: deadline as PolicyVersionView['deadline'],
    review: { after: [...review.after], repeat: review.repeat },
    noTerm,
    reason,
    changedBy,
    changedAt: changedAt.toISOString(),
  };
}

function policyView(row: PolicyRow): PolicyView {
  return { class: row.class, name: row.name, instructions: row.instructions, ...versionView(row) };
}

function sendingView(row: SendingVersion): SendingView {
  const { version, windowFrom, windowTo, lookBack, reason, changedBy } = row;
  return { version, windowFrom, windowTo, lookBack, reason, changedBy, changedAt: row.changedAt.toISOString() };
}

function differenceView({ added, removed, otherReach }: AnchorDifference, language: Language) {
  const told = ({ step, on, upTo }: PlannedStep) => ({ step, why: explainStep(step, language), on, upTo });
  return { added: added.map(told), removed: removed.map(told), otherReach: otherReach.map(told) };
}

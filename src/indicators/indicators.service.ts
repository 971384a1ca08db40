import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { conflict, invalid, invalidField, notFound, type FieldProblem } from '../shared/errors.js';
import { AuditService } from '../audit/audit.service.js';
import { findInstruction } from '../instructions/instructions.queries.js';
import { Database, violatedConstraint, type Tx } from '../platform/database.js';
import { findTask, type TaskRow } from '../tasks/tasks.queries.js';
import { countView, indicatorView } from './indicator.view.js';
import type {
  IndicatorRequest,
  IndicatorsView,
  IndicatorView,
  ProgressView,
  TaskIndicatorsView,
} from './indicators.dto.js';
import * as rows from './indicators.queries.js';
import { doubtsOf, rollUp, type Count, type Doubt } from './plausibility.js';

/** A figure of a report that names an indicator, with what is doubtful about it. */
export interface CountedFigure extends Count {
  index: number;
  indicator: rows.IndicatorRow;
  doubts: Doubt[];
}

/**
 * Owns what is counted under an instruction and the counts that reports give. It never refuses a figure for being
 * unlikely, and never changes a count: the next report brings the next one.
 */
@Injectable()
export class IndicatorsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  list(actor: Actor, instructionId: string): Promise<IndicatorsView> {
    return this.database.read(actor, async (tx) => {
      if (!(await findInstruction(tx, instructionId))) throw notFound();
      return { items: (await rows.listIndicators(tx, instructionId)).map(indicatorView) };
    });
  }

  /** @throws DomainError indicator_exists · invalid_request */
  define(actor: Actor, instructionId: string, request: IndicatorRequest): Promise<IndicatorView> {
    return this.database.write(actor, async (tx) => {
      const instruction = await findInstruction(tx, instructionId);
      if (!instruction) throw notFound();
      const { code, name, unit, baseline, target = null, recipients = [] } = request;
      if (!/^[a-z0-9][a-z0-9-]*$/.test(code)) throw invalidField('code', 'must_be_code');
      const own = recipients.map((one, index) => {
        const field = `recipients.${index}.code`;
        const found = instruction.recipients.find((recipient) => recipient.code === one.code);
        if (!found) throw invalidField(field, 'not_a_recipient', { code: one.code });
        if (recipients.findIndex((other) => other.code === one.code) < index) {
          throw invalidField(field, 'named_twice', { code: one.code });
        }
        return { id: found.organizationId, baseline: one.baseline ?? null, target: one.target ?? null };
      });
      const row = {
        code,
        name: { kk: name.kk, ru: name.ru, en: name.en },
        unit,
        baseline: baseline?.value ?? null,
        baselineUnit: baseline?.unit ?? null,
        baselineSource: baseline?.source ?? null,
        baselineDay: baseline?.day ?? null,
        target,
      };
      await this.insert(tx, instructionId, row, own, recipients);
      return indicatorView((await rows.findIndicator(tx, instructionId, code))!);
    });
  }

  /** The sum with the list behind it (rules 1 and 15). Row-level security leaves a recipient its own line. */
  progress(actor: Actor, instructionId: string, code: string): Promise<ProgressView> {
    return this.database.read(actor, async (tx) => {
      const indicator = await rows.findIndicator(tx, instructionId, code);
      if (!indicator || !(await findInstruction(tx, instructionId))) throw notFound();
      const latest = new Map((await rows.listLatest(tx, indicator.id)).map((count) => [count.taskId, count]));
      const recipients = await rows.listRecipients(tx, instructionId);
      const counts = recipients.flatMap(({ taskId }) => latest.get(taskId) ?? []);
      return {
        indicator: indicatorView(indicator),
        total: rollUp(counts),
        reported: { numerator: counts.length, denominator: recipients.length },
        recipients: recipients.map(({ code: body, setFor, name, taskId, state }) => {
          const count = latest.get(taskId);
          const own = indicator.recipients.find((one) => one.code === setFor);
          return {
            code: body,
            name: name[actor.language],
            taskId,
            state,
            latest: count ? countView(count, actor.language) : null,
            baseline: own?.baseline ?? null,
            target: own?.target ?? null,
          };
        }),
      };
    });
  }

  ofTask(actor: Actor, taskId: string): Promise<TaskIndicatorsView> {
    return this.database.read(actor, async (tx) => {
      const task = await findTask(tx, taskId);
      if (!task) throw notFound();
      const counts = await rows.listCounts(tx, taskId);
      const items = (await rows.listIndicators(tx, task.instructionId)).map((indicator) => ({
        indicator: indicatorView(indicator),
        history: counts
          .filter(({ indicatorId }) => indicatorId === indicator.id)
          .map((count) => countView(count, actor.language)),
      }));
      return { items, total: items.length };
    });
  }

  /** What a report's figures say of the instruction's indicators. @throws DomainError invalid_request, under `figures.…` */
  async judge(tx: Tx, task: TaskRow, figures: readonly (Count & { code?: string })[]): Promise<CountedFigure[]> {
    if (figures.every(({ code }) => code === undefined)) return [];
    const known = new Map((await rows.listIndicators(tx, task.instructionId)).map((one) => [one.code, one]));
    const problems = figures.flatMap<FieldProblem>(({ code }, index) => {
      if (code === undefined) return [];
      const field = `figures.${index}.code`;
      if (!known.has(code)) return [{ field, code: 'indicator_unknown', params: { code } }];
      const isSecond = figures.findIndex((other) => other.code === code) < index;
      return isSecond ? [{ field, code: 'named_twice', params: { code } }] : [];
    });
    if (problems.length > 0) throw invalid(problems);
    const counted: CountedFigure[] = [];
    for (const [index, { code, done, total, asOf }] of figures.entries()) {
      const indicator = code === undefined ? undefined : known.get(code);
      if (!indicator) continue;
      const before = await rows.findLatest(tx, task.id, indicator.id, asOf);
      counted.push({ index, indicator, done, total, asOf, doubts: doubtsOf({ done, total, asOf }, before) });
    }
    return counted;
  }

  /** Written with the report that gave them; the report's own row in the log stands for them. */
  async record(tx: Tx, task: TaskRow, reportId: string, counted: readonly CountedFigure[]): Promise<void> {
    for (const { indicator, done, total, asOf, doubts } of counted) {
      const { id: taskId, organizationId } = task;
      await rows.insertCount(tx, {
        indicatorId: indicator.id,
        taskId,
        organizationId,
        reportId,
        done,
        total,
        asOf,
        doubts,
      });
    }
  }

  private async insert(
    tx: Tx,
    instructionId: string,
    row: Omit<rows.IndicatorRow, 'id' | 'recipients'>,
    own: { id: string; baseline: number | null; target: number | null }[],
    recipients: NonNullable<IndicatorRequest['recipients']>,
  ): Promise<void> {
    try {
      const id = await rows.insertIndicator(tx, instructionId, row, own);
      await this.audit.record(tx, {
        action: 'indicator_defined',
        objectType: 'indicator',
        objectId: id,
        after: {
          instructionId,
          ...row,
          recipients: recipients.map(({ code, baseline, target }) => ({ code, baseline, target })),
        },
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'uq_indicator_code') throw error;
      throw conflict('indicator_exists', { code: row.code });
    }
  }
}

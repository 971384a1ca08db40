import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { groupBy } from '../shared/group-by.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { Database, type Tx } from '../platform/database.js';
import { reviewBefore, taskFilter } from '../tasks/task-filter.queries.js';
import { latestIssue } from './latest-issue.js';
import { MOST_ROWS, type ColumnView, type MatrixQuery, type MatrixView } from './matrix.dto.js';
import * as rows from './matrix.queries.js';
import { cellView, rowInstructionView } from './matrix.view.js';
import { stateVector } from './state-vector.js';

const TEXT_LENGTH = 300;

/**
 * The board: instructions × bodies, every cell a task. Its conditions are those of the list of tasks, so that a total
 * is always as long as the list behind it (rule 15). It changes nothing.
 */
@Injectable()
export class MatrixService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CalendarService) private readonly calendars: CalendarService,
  ) {}

  matrix(actor: Actor, query: MatrixQuery): Promise<MatrixView> {
    const { page = 1, size = MOST_ROWS } = query;
    return this.database.read(actor, async (tx) => {
      const calendar = await this.calendars.calendar(tx);
      const [filter, before] = [await taskFilter(tx, query, calendar), await reviewBefore(tx, calendar)];
      const [counts, { rows: instructions, total }] = await Promise.all([
        rows.countByBody(tx, filter, before),
        rows.listInstructions(tx, filter, { textLength: TEXT_LENGTH, size, offset: (page - 1) * size }),
      ]);
      const [columns, cells, figures] = await Promise.all([
        this.columns(tx, counts),
        rows.listCells(tx, filter, instructions.map(({ id }) => id), before), // prettier-ignore
        rows.listFigures(tx, instructions.flatMap(({ indicator }) => indicator?.id ?? [])), // prettier-ignore
      ]);
      const cellsOf = groupBy(cells, ({ instructionId }) => instructionId);
      const figureOf = new Map(figures.map((figure) => [figure.taskId, figure]));
      return {
        columns,
        rows: instructions.map((instruction) => {
          const own = cellsOf.get(instruction.id) ?? [];
          return {
            instruction: rowInstructionView(instruction, actor.language),
            cells: own.map((cell) => cellView(cell, figureOf.get(cell.taskId), calendar)),
            totals: stateVector(own),
          };
        }),
        totals: stateVector(counts),
        total,
        page,
        size,
      };
    });
  }

  private async columns(tx: Tx, counts: readonly rows.ColumnCount[]): Promise<ColumnView[]> {
    const byBody = groupBy(counts, ({ bodyId }) => bodyId);
    const named = await rows.nameBodies(tx, latestIssue(byBody));
    return named.map(({ id, code, name }) => ({
      code,
      name: name[tx.actor.language],
      totals: stateVector(byBody.get(id) ?? []),
    }));
  }
}

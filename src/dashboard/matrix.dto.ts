import { Day, Flag, Id, ListOf, Nested, OneOf, Quantity, Text, Whole } from '../platform/http/fields.js';
import { RECIPIENT_ROLES } from '../instructions/instructions.dto.js';
import { STATES } from '../tasks/task-lifecycle.js';
import { TaskFilterQuery } from '../tasks/tasks.dto.js';

export const MOST_ROWS = 500;

export class MatrixQuery extends TaskFilterQuery {
  @Whole({ min: 1, max: 100_000, optional: true, fromQuery: true, about: 'Page of rows, from 1', example: 1 })
  page?: number;
  @Whole({ min: 1, max: MOST_ROWS, optional: true, fromQuery: true, about: 'Rows a page', example: MOST_ROWS })
  size?: number;
}

const count = { min: 0, max: 1e9, example: 1 };

export class StateCountsView {
  @Whole(count) assigned: number;
  @Whole(count) acknowledged: number;
  @Whole(count) in_progress: number;
  @Whole(count) under_review: number;
  @Whole(count) returned: number;
  @Whole(count) executed: number;
  @Whole(count) not_executed: number;
  @Whole(count) withdrawn: number;
}

export class StateVectorView {
  @Whole({ ...count, about: 'As long as GET /tasks with the same filter' }) total: number;
  @Nested(() => StateCountsView) states: StateCountsView;
  @Whole(count) overdue: number;
  @Whole({ ...count, about: 'Flagged by a person' }) atRisk: number;
  @Whole({ ...count, about: 'Under review for more working days than the register allows' }) reviewOver: number;
}

export class ColumnView {
  @Text({ max: 20, example: 'KZ-61' }) code: string;
  @Text({ max: 300, about: 'On the latest day of issue among its tasks', example: 'Turkistan' }) name: string;
  @Nested(() => StateVectorView, { about: 'Over all pages' }) totals: StateVectorView;
}

export class BoardIndicatorView {
  @Text({ max: 60, example: 'warm-toilets' }) code: string;
  @Text({ max: 300, example: 'schools with warm toilets' }) name: string;
  @Text({ max: 60, example: 'schools' }) unit: string;
}

export class RowInstructionView {
  @Id() id: string;
  @Text({ max: 20, example: '1' }) number: string;
  @Text({ max: 300, about: 'Its first 300 characters', example: 'Equip schools with warm (indoor) toilets' })
  text: string;
  @Id() meetingId: string;
  @Text({ max: 100, example: '12-5/05-1' }) protocolNumber: string;
  @Day({ example: '2019-11-28' }) heldOn: string;
  @Day({ example: '2019-11-28' }) issuedOn: string;
  @Day({ nullable: true, about: 'As issued; a recipient’s own stands in its cell', example: '2020-08-28' })
  effectiveDay: string | null;
  @Nested(() => BoardIndicatorView, { nullable: true, about: 'What the figures of the cells count' })
  indicator: BoardIndicatorView | null;
}

export class CellFigureView {
  @Quantity({ min: 0, max: 1e15, example: 900 }) done: number;
  @Quantity({ min: 0, max: 1e15, example: 919 }) total: number;
  @Day({ example: '2020-08-24' }) asOf: string;
}

/** Ten thousand of them make an answer: what is not so, or not there, is left out. */
export class CellView {
  @Text({ max: 20, example: 'KZ-61' }) code: string;
  @Id() taskId: string;
  @Whole({ min: 1, max: 1e9, example: 3 }) version: number;
  @OneOf(RECIPIENT_ROLES, { example: 'lead' }) role: string;
  @OneOf(STATES, { example: 'in_progress' }) state: string;
  @Flag({ example: false }) overdue: boolean;
  @Flag({ optional: true, about: 'Only when flagged', example: true }) atRisk?: boolean;
  @Flag({ optional: true, about: 'Only when the report has waited too long', example: true }) reviewOver?: boolean;
  @Day({ optional: true, about: 'Only with a day', example: '2020-08-28' }) effectiveDay?: string;
  @Whole({
    min: -1e6,
    max: 1e6,
    optional: true,
    about: 'Negative: late. Only while it is open and has a day',
    example: 3,
  })
  workingDaysLeft?: number;
  @Day({ optional: true, about: 'Only when a report of execution was filed', example: '2020-08-28' }) filedOn?: string;
  @OneOf(['on_time', 'late'], { optional: true, about: 'Only when executed', example: 'on_time' }) punctuality?: string;
  @Nested(() => CellFigureView, { optional: true, about: 'Only when counted' }) figure?: CellFigureView;
}

export class RowView {
  @Nested(() => RowInstructionView) instruction: RowInstructionView;
  @ListOf(() => CellView, { max: 1000, about: 'In the order of the columns; a body without a task has none' })
  cells: CellView[];
  @Nested(() => StateVectorView) totals: StateVectorView;
}

export class MatrixView {
  @ListOf(() => ColumnView, { max: 1000 }) columns: ColumnView[];
  @ListOf(() => RowView, { max: MOST_ROWS }) rows: RowView[];
  @Nested(() => StateVectorView, { about: 'Over all pages' }) totals: StateVectorView;
  @Whole({ min: 0, max: 1e9, about: 'Instructions over all pages', example: 9 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: MOST_ROWS, example: MOST_ROWS }) size: number;
}

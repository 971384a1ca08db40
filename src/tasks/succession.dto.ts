import { RECIPIENT_ROLES } from '../instructions/instructions.dto.js';
import { Day, Flag, Id, ListOf, Moment, Nested, OneOf, Text, Texts, Whole } from '../platform/http/fields.js';
import { STATES } from './task-lifecycle.js';
import { TaskOrganizationView } from './tasks.dto.js';

const MOST_TASKS = 500;

export class SuccessionPreviewQuery {
  @Text({ max: 20, about: 'Code of the body whose tasks pass on', example: 'KZ-63' }) predecessor: string;
}

export class PassOnRequest {
  @Id({ about: 'An open task of the predecessor' }) taskId: string;
  @Whole({ min: 1, max: 1e9, about: 'Its version as it was read', example: 3 }) version: number;
  @Text({ max: 20, about: 'Code of the body that inherits it', example: 'KZ-10' }) successor: string;
}

export class SuccessionRequest {
  @Text({ max: 20, about: 'Code of the body whose tasks pass on', example: 'KZ-63' }) predecessor: string;
  @ListOf(() => PassOnRequest, { min: 1, max: MOST_TASKS, about: 'All of them pass on, or none' })
  moves: PassOnRequest[];
  @Text({ max: 2000, about: 'Stands in the log for ever', example: 'Abai Region was formed on 8 June 2022.' })
  reason: string;
  @Text({ max: 300, optional: true, about: 'By which document', example: 'Decree No. 887 of 4 May 2022' })
  document?: string;
}

export class HolderView {
  @Text({ max: 200, example: 'A. Serikova' }) person: string;
  @Text({ max: 40, about: 'Its place on the ladder of reminders', example: 'responsible' }) rung: string;
}

export class SuccessorView {
  @Text({ max: 20, example: 'KZ-10' }) code: string;
  @Text({ max: 300, example: 'Abai' }) name: string;
  @Day({ about: 'Successor from this day on', example: '2022-06-08' }) onDay: string;
  @ListOf(() => HolderView, { max: 1000, about: 'Who will answer and is told; nobody: fill a post first' })
  answers: HolderView[];
}

export class InheritableTaskView {
  @Id() taskId: string;
  @Whole({ min: 1, max: 1e9, example: 3 }) version: number;
  @Text({ max: 20, about: 'Number of the instruction', example: '1' }) number: string;
  @Text({ max: 10_000, example: 'Equip schools with warm (indoor) toilets' }) text: string;
  @OneOf(RECIPIENT_ROLES, { example: 'lead' }) role: string;
  @OneOf(STATES, { example: 'in_progress' }) state: string;
  @Day({ nullable: true, example: '2022-09-01' }) effectiveDay: string | null;
  @Texts({ about: 'Successors that cannot have it: they have a task of the instruction already', example: [] })
  notTo: string[];
}

export class SuccessionPreviewView {
  @Nested(() => TaskOrganizationView) predecessor: TaskOrganizationView;
  @ListOf(() => HolderView, { max: 1000, about: 'Who is told that the tasks pass on' }) told: HolderView[];
  @ListOf(() => SuccessorView, { max: 100 }) successors: SuccessorView[];
  @Whole({ min: 0, max: 1e9, example: 12 }) total: number;
  @ListOf(() => InheritableTaskView, { max: MOST_TASKS, about: 'Open tasks, by number' }) tasks: InheritableTaskView[];
}

export class PassedOnView {
  @Id() taskId: string;
  @Text({ max: 20, about: 'Number of the instruction', example: '1' }) number: string;
  @Text({ max: 20, about: 'Code of the body that inherited it', example: 'KZ-10' }) successor: string;
}

export class SuccessionView {
  @Id() id: string;
  @Whole({ min: 1, max: 1e9, example: 1 }) version: number;
  @Text({ max: 20, about: 'Code', example: 'KZ-63' }) predecessor: string;
  @Text({ max: 2000, example: 'Abai Region was formed on 8 June 2022.' }) reason: string;
  @Text({ max: 300, nullable: true, example: 'Decree No. 887 of 4 May 2022' }) document: string | null;
  @Text({ max: 200, example: 'Office of the Deputy Prime Minister' }) doneBy: string;
  @Moment() doneAt: string;
  @Flag({ about: 'Taken back', example: false }) undone: boolean;
  @Text({ max: 200, nullable: true, example: null }) undoneBy: string | null;
  @Moment({ nullable: true, example: null }) undoneAt: string | null;
  @Text({ max: 2000, nullable: true, example: null }) undoReason: string | null;
  @ListOf(() => PassedOnView, { max: MOST_TASKS }) moves: PassedOnView[];
}

export class SuccessionsPage {
  @ListOf(() => SuccessionView, { max: 100 }) items: SuccessionView[];
  @Whole({ min: 0, max: 1e9, example: 1 }) total: number;
  @Whole({ min: 1, max: 1e9, example: 1 }) page: number;
  @Whole({ min: 1, max: 100, example: 50 }) size: number;
}

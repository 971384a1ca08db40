import { ExtensionView } from '../extensions/extensions.dto.js';
import { ListOf, Nested, OneOf, Text, Whole } from '../platform/http/fields.js';
import { TaskView } from '../tasks/tasks.dto.js';
import { SECTIONS } from './summary-sections.js';

const count = { min: 0, max: 1e9, example: 3 };

export class SummaryQuery {
  @Whole({
    min: 1,
    max: 20,
    optional: true,
    fromQuery: true,
    about: 'Most tasks a section; 5 unless given',
    example: 5,
  })
  size?: number;
}

export class SectionView {
  @OneOf(SECTIONS, { example: 'overdue' }) name: string;
  @Whole({ ...count, about: 'All of them, shown or not' }) count: number;
  @Text({ max: 500, about: 'The query of GET /tasks that lists exactly these', example: 'overdue=true' }) tasks: string;
  @ListOf(() => TaskView, { max: 20, about: 'The most urgent first' }) items: TaskView[];
}

export class OverdueRegionView {
  @Text({ max: 20, example: 'KZ-61' }) code: string;
  @Text({ max: 300, example: 'Turkistan' }) name: string;
  @Whole(count) count: number;
  @Text({ max: 500, example: 'overdue=true&organization=KZ-61' }) tasks: string;
}

export class PendingExtensionsView {
  @Whole({ ...count, about: 'As GET /extensions?state=pending' }) count: number;
  @ListOf(() => ExtensionView, { max: 20, about: 'The longest waiting first' }) items: ExtensionView[];
}

export class OfficeSummaryView {
  @ListOf(() => OverdueRegionView, { max: 1000 }) overdueByBody: OverdueRegionView[];
  @Nested(() => PendingExtensionsView) extensions: PendingExtensionsView;
  @Whole({ ...count, about: 'Letters of the last 30 days that did not arrive, or may not have' }) failedLetters: number;
}

export class SummaryView {
  @OneOf(['office', 'recipient'], { about: 'Whose desk it is', example: 'office' }) desk: string;
  @ListOf(() => SectionView, { max: 10 }) sections: SectionView[];
  @Nested(() => OfficeSummaryView, { nullable: true, about: 'Null on a recipient’s desk' })
  office: OfficeSummaryView | null;
}

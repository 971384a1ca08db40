import { Flag, Id, ListOf, Text, Whole } from '../platform/http/fields.js';

export const MOST_FILTERS = 50;

export class FilterRequest {
  @Text({ max: 100, example: 'Overdue in Turkistan' }) name: string;
  @Text({
    max: 2000,
    about: 'What stands behind the question mark of GET /api/v1/tasks; the page is not kept',
    example: 'overdue=true&organization=KZ-61&sort=effectiveDay',
  })
  query: string;
  @Flag({ optional: true, about: 'The list to begin with; of all filters one', example: false }) isDefault?: boolean;
}

/** Absent: left as it is. */
export class FilterChanges {
  @Text({ max: 100, optional: true, example: 'Overdue in the south' }) name?: string;
  @Text({ max: 2000, optional: true, example: 'overdue=true' }) query?: string;
  @Flag({ optional: true, example: true }) isDefault?: boolean;
  @Whole({ min: 1, max: MOST_FILTERS, optional: true, about: 'Its place among the filters, from 1', example: 1 })
  position?: number;
}

export class FilterView {
  @Id() id: string;
  @Whole({ min: 1, max: 1e9, example: 1 }) version: number;
  @Text({ max: 100, example: 'Overdue in Turkistan' }) name: string;
  @Text({ max: 2000, example: 'overdue=true&organization=KZ-61' }) query: string;
  @Whole({ min: 1, max: MOST_FILTERS, example: 1 }) position: number;
  @Flag({ example: false }) isDefault: boolean;
}

export class FiltersView {
  @ListOf(() => FilterView, { max: MOST_FILTERS }) items: FilterView[];
}

import { Text, Whole } from './fields.js';

export class PageQuery {
  @Whole({ min: 1, max: 100_000, optional: true, fromQuery: true, about: 'Page, from 1', example: 1 })
  page?: number;

  @Whole({ min: 1, max: 100, optional: true, fromQuery: true, about: 'Items a page', example: 50 })
  size?: number;
}

export class SortedPageQuery extends PageQuery {
  @Text({ max: 40, optional: true, about: 'A field of the list; `-` before it turns the order', example: '-heldOn' })
  sort?: string;
}

export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
}

export const DEFAULT_SIZE = 50;

export function limits(query: PageQuery): { page: number; size: number; offset: number } {
  const page = query.page ?? 1;
  const size = query.size ?? DEFAULT_SIZE;
  return { page, size, offset: (page - 1) * size };
}

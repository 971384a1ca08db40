import type { paths } from '../api/schema.js';
import { textSearch, type TextSearch } from '../office/text-search.js';

export type DeliveryFilter = NonNullable<paths['/api/v1/deliveries']['get']['parameters']['query']>;
export type LetterFilter = NonNullable<paths['/api/v1/letters']['get']['parameters']['query']>;

const DELIVERIES = ['state', 'q', 'person', 'task', 'from', 'to'] as const;
const LETTERS = ['state', 'q', 'from', 'to'] as const;

export type DeliveriesSearch = TextSearch<(typeof DELIVERIES)[number]>;
export type LettersSearch = TextSearch<(typeof LETTERS)[number]>;

type Raw<Search> = { [Name in keyof Search]?: unknown };

export const deliveriesSearch = (raw: Raw<DeliveriesSearch>): DeliveriesSearch => textSearch(DELIVERIES, raw);
export const lettersSearch = (raw: Raw<LettersSearch>): LettersSearch => textSearch(LETTERS, raw);
export const forecastSearch = (raw: { on?: unknown }): { on?: string } => textSearch(['on'], raw);

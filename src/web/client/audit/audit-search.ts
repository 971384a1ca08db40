import type { paths } from '../api/schema.js';
import { textSearch, type TextSearch } from '../office/text-search.js';

export type AuditFilter = NonNullable<paths['/api/v1/audit']['get']['parameters']['query']>;

const NAMES = ['action', 'body', 'person', 'object', 'from', 'to'] as const;

export type AuditSearch = TextSearch<(typeof NAMES)[number]>;

export const auditSearch = (raw: { [Name in keyof AuditSearch]?: unknown }): AuditSearch => textSearch(NAMES, raw);

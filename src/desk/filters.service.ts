import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { conflict, DomainError, invalid, notFound, ruleViolation, stale } from '../shared/errors.js';
import { Database, violatedConstraint, type Tx } from '../platform/database.js';
import { readQueryString } from '../platform/http/query-string.js';
import { TasksQuery } from '../tasks/tasks.dto.js';
import { requireListable } from '../tasks/task-filter.queries.js';
import {
  MOST_FILTERS,
  type FilterChanges,
  type FilterRequest,
  type FiltersView,
  type FilterView,
} from './filters.dto.js';
import { clearDefault, deleteFilter, insertFilter, listFilters, lockFilters, placeFilters, updateFilter, type FilterRow } from './filters.queries.js'; // prettier-ignore

/**
 * Lists of tasks as one person likes to see them. It owns the saved filters, shows them to nobody else, and keeps none
 * that the list itself would refuse.
 */
@Injectable()
export class FiltersService {
  constructor(@Inject(Database) private readonly database: Database) {}

  list(actor: Actor): Promise<FiltersView> {
    return this.database.read(actor, async (tx) => ({ items: (await listFilters(tx)).map(view) }));
  }

  /** @throws DomainError invalid_request · too_many_filters · filter_exists */
  save(actor: Actor, { name, query, isDefault = false }: FilterRequest): Promise<FilterView> {
    const kept = listable(query);
    return this.database.write(actor, async (tx) => {
      await lockFilters(tx);
      if ((await listFilters(tx)).length >= MOST_FILTERS) {
        throw ruleViolation('too_many_filters', { max: MOST_FILTERS });
      }
      if (isDefault) await clearDefault(tx);
      const id = await refuseTwin(name, () => insertFilter(tx, { name, query: kept, isDefault }));
      return view(await find(tx, id));
    });
  }

  /** @throws DomainError not_found · stale_version · invalid_request · filter_exists */
  change(actor: Actor, id: string, version: number, changes: FilterChanges): Promise<FilterView> {
    const query = changes.query === undefined ? undefined : listable(changes.query);
    return this.database.write(actor, async (tx) => {
      await lockFilters(tx);
      const before = await find(tx, id, version);
      const { name = before.name, isDefault = before.isDefault, position } = changes;
      if (isDefault && !before.isDefault) await clearDefault(tx);
      await refuseTwin(name, () => updateFilter(tx, { id, name, query: query ?? before.query, isDefault }));
      if (position !== undefined) await this.place(tx, id, position);
      return view(await find(tx, id));
    });
  }

  /** @throws DomainError not_found · stale_version */
  remove(actor: Actor, id: string, version: number): Promise<void> {
    return this.database.write(actor, async (tx) => {
      await lockFilters(tx);
      await find(tx, id, version);
      await deleteFilter(tx, id);
    });
  }

  private async place(tx: Tx, id: string, position: number): Promise<void> {
    const others = (await listFilters(tx)).map((row) => row.id).filter((other) => other !== id);
    await placeFilters(tx, [...others.slice(0, position - 1), id, ...others.slice(position - 1)]);
  }
}

/** What the list would take, without the page. @throws DomainError invalid_request */
function listable(text: string): string {
  const query = text.replace(/^\?/, '');
  try {
    requireListable(readQueryString(TasksQuery, query));
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
    throw invalid(error.fields.map((problem) => ({ ...problem, field: `query.${problem.field}` })));
  }
  const kept = new URLSearchParams(query);
  kept.delete('page');
  return kept.toString();
}

async function find(tx: Tx, id: string, version?: number): Promise<FilterRow> {
  const row = (await listFilters(tx)).find((each) => each.id === id);
  if (!row) throw notFound();
  if (version !== undefined && row.version !== version) throw stale();
  return row;
}

async function refuseTwin<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) === 'uq_saved_filter_name') throw conflict('filter_exists', { name });
    throw error;
  }
}

function view({ id, version, name, query, position, isDefault }: FilterRow): FilterView {
  return { id, version, name, query, position, isDefault };
}

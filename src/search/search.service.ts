import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { searchWords } from '../shared/search-words.js';
import type { Language } from '../shared/words/language.js';
import { Database } from '../platform/database.js';
import type { Group, SearchQuery, SearchView, TaskHitView } from './search.dto.js';
import {
  findBodiesByName,
  findInstructions,
  findMeetings,
  findTasks,
  searchFor,
  type Found,
  type TaskHit,
} from './search.queries.js';
import { snippet } from './snippet.js';

const DEFAULT_SIZE = 10;

/**
 * Finds tasks, instructions, meetings and bodies by words, under the reader's own rights. It owns no table (triggers keep
 * the words) and changes nothing.
 */
@Injectable()
export class SearchService {
  constructor(@Inject(Database) private readonly database: Database) {}

  search(actor: Actor, { q, only, page = 1, size = DEFAULT_SIZE }: SearchQuery): Promise<SearchView> {
    const words = searchWords(q);
    const stems = words.map(({ stem }) => stem);
    const limit = { size, offset: (page - 1) * size };
    const { language } = actor;
    return this.database.read(actor, async (tx) => {
      const group = async <Row, View>(
        name: Group,
        find: () => Promise<Found<Row>>,
        view: (row: Row) => View,
      ): Promise<{ items: View[]; total: number } | null> => {
        if (only !== undefined && only !== name) return null;
        const { rows, total } = await find();
        return { items: rows.map(view), total };
      };
      const [, tasks, instructions, meetings, bodies] = await Promise.all([
        searchFor(tx, words),
        group(
          'tasks',
          () => findTasks(tx, limit),
          (row) => taskHit(row, stems, language),
        ),
        group(
          'instructions',
          () => findInstructions(tx, limit),
          ({ id, meetingId, number, issuedOn, text }) => ({
            id,
            meetingId,
            number,
            issuedOn,
            snippet: snippet(text, stems),
          }),
        ),
        group(
          'meetings',
          () => findMeetings(tx, limit),
          ({ id, protocolNumber, heldOn, text }) => ({
            id,
            protocolNumber,
            heldOn,
            snippet: snippet(text, stems),
          }),
        ),
        group(
          'bodies',
          () => findBodiesByName(tx, q, limit),
          ({ code, name }) => ({ code, name: name[language] }),
        ),
      ]);
      return { tasks, instructions, meetings, bodies, page, size };
    });
  }
}

function taskHit(row: TaskHit, stems: readonly string[], language: Language): TaskHitView {
  return {
    id: row.id,
    number: row.number,
    organization: { code: row.code, name: row.name[language] },
    state: row.state,
    foundIn: row.foundIn,
    sourceId: row.sourceId,
    at: row.at.toISOString(),
    snippet: snippet(row.text, stems),
  };
}

import type { SuccessionView } from './succession.dto.js';
import type { SuccessionRow } from './succession.queries.js';

export function successionView(row: SuccessionRow): SuccessionView {
  return {
    id: row.id,
    version: row.version,
    predecessor: row.predecessor,
    reason: row.reason,
    document: row.document,
    doneBy: row.doneBy,
    doneAt: row.doneAt.toISOString(),
    undone: row.undoneAt !== null,
    undoneBy: row.undoneBy,
    undoneAt: row.undoneAt?.toISOString() ?? null,
    undoReason: row.undoReason,
    moves: row.moves.map(({ taskId, number, successor }) => ({ taskId, number, successor })),
  };
}

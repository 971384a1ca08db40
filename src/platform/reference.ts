import type { Database, Tx } from './database.js';
import { systemActor } from '../shared/actor.js';

/** A set of facts that is loaded once; later edits by an administrator are never undone by a restart. */
export interface Reference {
  readonly name: string;
  readonly load: (tx: Tx) => Promise<void>;
}

/** @returns the names of the facts loaded now, e.g. `bodies`, `calendar 2020` */
export async function loadReferences(database: Database, references: readonly Reference[]): Promise<string[]> {
  const loaded: string[] = [];
  for (const { name, load } of references) {
    await database.write(systemActor('reference'), async (tx) => {
      const [first] = await tx.query(
        'INSERT INTO reference_load (name) VALUES ($1) ON CONFLICT (name) DO NOTHING RETURNING name',
        [name],
      );
      if (!first) return;
      await load(tx);
      loaded.push(name);
    });
  }
  return loaded;
}

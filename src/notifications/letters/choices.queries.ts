import type { Tx } from '../../platform/database.js';
import type { OptionalSection } from './optional-letters.js';

/** The sections that the person does without. */
export async function switchedOff(tx: Tx, personId: string): Promise<Set<OptionalSection>> {
  const rows = await tx.query<{ section: OptionalSection }>('SELECT section FROM letter_choice WHERE person_id = $1', [
    personId,
  ]);
  return new Set(rows.map(({ section }) => section));
}

/** False: it was so already. */
export async function switchOff(tx: Tx, personId: string, section: OptionalSection): Promise<boolean> {
  const rows = await tx.query(
    'INSERT INTO letter_choice (person_id, section) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING section',
    [personId, section],
  );
  return rows.length > 0;
}

export async function switchOn(tx: Tx, personId: string, section: OptionalSection): Promise<boolean> {
  const rows = await tx.query('DELETE FROM letter_choice WHERE person_id = $1 AND section = $2 RETURNING section', [
    personId,
    section,
  ]);
  return rows.length > 0;
}

export async function languageOfPerson(tx: Tx, personId: string): Promise<'kk' | 'ru' | 'en' | undefined> {
  const [row] = await tx.query<{ language: 'kk' | 'ru' | 'en' }>('SELECT language FROM person WHERE id = $1', [
    personId,
  ]);
  return row?.language;
}

import type { Language } from '../shared/words/language.js';
import type { Tx } from '../platform/database.js';

/**
 * The person of this address, made if there is none, in a new post of the one responsible at the body. The post comes
 * first: row-level security lets a region make a person for a vacant one only.
 */
export async function insertContact(
  tx: Tx,
  contact: { bodyId: string; name: string; email: string; language: Language },
): Promise<{ postId: string; personId: string }> {
  const { bodyId, name, email, language } = contact;
  const [post] = await tx.query<{ id: string }>(
    `INSERT INTO post (body_id, role, rung, title_kk, title_ru, title_en)
     VALUES ($1, 'recipient', 'responsible', 'Жауапты тұлға', 'Ответственное лицо', 'Responsible person') RETURNING id`,
    [bodyId],
  );
  await tx.query('INSERT INTO person (email, name, language) VALUES ($1, $2, $3) ON CONFLICT (email) DO NOTHING', [
    email,
    name,
    language,
  ]);
  const [holding] = await tx.query<{ personId: string }>(
    `INSERT INTO post_holding (post_id, person_id) SELECT $1, id FROM person WHERE email = $2
     RETURNING person_id AS "personId"`,
    [post!.id, email],
  );
  return { postId: post!.id, personId: holding!.personId };
}

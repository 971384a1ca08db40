import type { Role } from '../shared/actor.js';
import type { Language } from '../shared/words/language.js';
import type { Tx } from '../platform/database.js';
import { REGISTER_TODAY } from '../platform/register-day.js';

export interface Me {
  id: string;
  name: string;
  email: string;
  language: Language;
  roles: Role[];
  organizations: { code: string; name: Record<Language, string> }[];
}

/** A person with the roles and bodies of the posts held on the application's day. */
export async function findMe(tx: Tx, personId: string): Promise<Me | undefined> {
  const [row] = await tx.query<Me>(
    `WITH held AS (
       SELECT DISTINCT o.role, b.id AS body_id, b.code
         FROM acting_holding h JOIN post o ON o.id = h.post_id JOIN body b ON b.id = o.body_id
        WHERE h.person_id = $1
          AND ${REGISTER_TODAY} BETWEEN coalesce(h.from_day, '-infinity') AND coalesce(h.to_day, 'infinity')
          AND ${REGISTER_TODAY} BETWEEN coalesce(o.valid_from, '-infinity') AND coalesce(o.valid_to, 'infinity'))
     SELECT p.id, p.name, p.email, p.language,
            coalesce((SELECT json_agg(DISTINCT role) FROM held), '[]') AS roles,
            coalesce((SELECT json_agg(json_build_object('code', code,
                        'name', json_build_object('kk', n.name_kk, 'ru', n.name_ru, 'en', n.name_en)) ORDER BY code)
                        FROM (SELECT DISTINCT body_id, code FROM held) o
                        LEFT JOIN LATERAL body_name_on(o.body_id, ${REGISTER_TODAY}) n ON true), '[]') AS organizations
       FROM person p WHERE p.id = $1`,
    [personId],
  );
  return row;
}

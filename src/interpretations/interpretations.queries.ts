import type { Language } from '../shared/words/language.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';
import type { KnownBody } from './body-names.js';

export interface NamedBody extends KnownBody {
  readonly name: Record<Language, string | null>;
}

/** All that can be a recipient, under every name it ever had, with whether it existed on the day. Some hundred rows. */
export function listKnownBodies(tx: Tx, day: LocalDate): Promise<NamedBody[]> {
  return tx.query<NamedBody>(
    `SELECT b.code, b.kind,
            $1::date BETWEEN coalesce(b.valid_from, '-infinity') AND coalesce(b.valid_to, 'infinity') AS existed,
            array_agg(DISTINCT x.name) FILTER (WHERE NOT x.short) AS names,
            coalesce(array_agg(DISTINCT x.name) FILTER (WHERE x.short), '{}') AS abbreviations,
            json_build_object('kk', max(n.name_kk), 'ru', max(n.name_ru), 'en', max(n.name_en)) AS name
       FROM body b JOIN body_name a ON a.body_id = b.id
       CROSS JOIN LATERAL (VALUES (a.name_kk, false), (a.name_ru, false), (a.name_en, false),
                                  (a.abbr_kk, true), (a.abbr_ru, true), (a.abbr_en, true)) AS x(name, short)
       LEFT JOIN LATERAL body_name_on(b.id, $1::date) n ON true
      WHERE b.parent_id IS NULL AND b.kind <> 'group' AND x.name IS NOT NULL
      GROUP BY b.id ORDER BY array_position(ARRAY['region', 'city', 'central', 'organization'], b.kind), b.code`,
    [day],
  );
}

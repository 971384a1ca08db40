import { systemActor, type Actor, type Role } from '../shared/actor.js';
import type { Language } from '../shared/words/language.js';
import type { Database } from '../platform/database.js';

/** The demo's people as actors, with the rights of the posts they hold: the story uses no right they do not have. */
export class Cast {
  private constructor(private readonly actors: ReadonlyMap<string, Actor>) {}

  static async load(database: Database): Promise<Cast> {
    const rows = await database.read(systemActor('demo'), (tx) =>
      tx.query<{
        email: string;
        id: string;
        name: string;
        language: Language;
        roles: Role[];
        bodyIds: string[];
        codes: string[];
      }>(
        `SELECT p.email, p.id, p.name, p.language, array_agg(DISTINCT o.role) AS roles,
                array_agg(DISTINCT o.body_id) AS "bodyIds", array_agg(DISTINCT b.code || ' ' || o.rung) AS codes
           FROM person p JOIN post_holding h ON h.person_id = p.id JOIN post o ON o.id = h.post_id JOIN body b ON b.id = o.body_id
          GROUP BY p.id`,
      ),
    );
    const actors = new Map<string, Actor>();
    for (const { email, id, name, language, roles, bodyIds, codes } of rows) {
      const actor: Actor = { personId: id, name, roles: new Set(roles), bodyIds, language, request: { id: 'demo' } };
      actors.set(email, actor);
      for (const code of codes) actors.set(code, actor);
    }
    return new Cast(actors);
  }

  /** Whoever answers for this body day by day. */
  responsibleFor(code: string): Actor {
    return this.get(`${code} responsible`);
  }

  office(): Actor {
    return this.get('DPMO office');
  }

  private get(key: string): Actor {
    const actor = this.actors.get(key);
    if (!actor) throw new Error(`The demo has nobody for ${key}.`);
    return actor;
  }
}

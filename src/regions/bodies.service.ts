import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { REGISTER_ZONE } from '../shared/register-zone.js';
import { todayIn } from '../shared/local-date.js';
import { Database } from '../platform/database.js';
import { limits } from '../platform/http/page.dto.js';
import type { BodiesPage, BodiesQuery } from './bodies.dto.js';
import { listBodies } from './bodies.queries.js';

/** Regions and bodies with their dates (product.md, rule 14). It decides nothing about who must act. */
@Injectable()
export class BodiesService {
  constructor(@Inject(Database) private readonly database: Database) {}

  list(actor: Actor, query: BodiesQuery): Promise<BodiesPage> {
    const { page, size, offset } = limits(query);
    return this.database.read(actor, async (tx) => {
      const day = query.on ?? todayIn(REGISTER_ZONE, tx.now);
      const rows = await listBodies(tx, day, { kind: query.kind ?? null, all: query.all ?? false }, { size, offset });
      return {
        items: rows.map((row) => ({
          code: row.code,
          kind: row.kind,
          name: row.name[actor.language],
          abbreviation: row.abbreviation[actor.language],
          timeZone: row.timeZone,
          validFrom: row.validFrom,
          validTo: row.validTo,
          parent: row.parent,
          predecessors: row.predecessors,
        })),
        total: rows[0]?.total ?? 0,
        page,
        size,
      };
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { systemActor, type Actor } from '../shared/actor.js';
import { notFound } from '../shared/errors.js';
import type { Language } from '../shared/words/language.js';
import { Database, type Tx } from '../platform/database.js';
import type { MeView } from './auth.dto.js';
import { findMe } from './people.queries.js';

/** Tells who a person is and what posts they hold today. It never shows one person's rights to another. */
@Injectable()
export class PeopleService {
  constructor(@Inject(Database) private readonly database: Database) {}

  me(actor: Actor): Promise<MeView> {
    return this.database.read(actor, (tx) => this.view(tx, actor.personId!, actor.language));
  }

  describe(personId: string, requestId: string): Promise<MeView> {
    return this.database.read(systemActor('sign-in', requestId), (tx) => this.view(tx, personId));
  }

  private async view(tx: Tx, personId: string, language?: Language): Promise<MeView> {
    const me = await findMe(tx, personId);
    if (!me) throw notFound();
    const shown = language ?? me.language;
    return {
      id: me.id,
      name: me.name,
      email: me.email,
      roles: me.roles,
      language: me.language,
      organizations: me.organizations.map((body) => ({ code: body.code, name: body.name[shown] })),
    };
  }
}

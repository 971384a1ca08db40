import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { invalidField, notFound, stale } from '../shared/errors.js';
import { AuditService } from '../audit/audit.service.js';
import { Database, type Tx } from '../platform/database.js';
import type {
  EndRequest,
  HoldingRequest,
  HoldingView,
  PostRequest,
  PostsView,
  PostView,
} from './administration.dto.js';
import {
  endHolding,
  findHolding,
  findPerson,
  findPost,
  insertHolding,
  insertPost,
  listHoldings,
  listPosts,
  type HoldingRow,
  type PostRow,
} from './administration.queries.js';
import { leavingAdministrator } from './last-administrator.queries.js';

/**
 * Posts and who holds them: rights and letters follow the post, and its substitute while its holder is away (rule 12).
 * Nothing is ever removed: a holding is ended by its last day, so it stays known who held what and when.
 */
@Injectable()
export class PostsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  list(actor: Actor, body: string): Promise<PostsView> {
    return this.database.read(actor, async (tx) => {
      const posts = await listPosts(tx, body);
      const holdings = await listHoldings(
        tx,
        posts.map(({ id }) => id),
      );
      return { items: posts.map((post) => postView(tx, post, holdings)) };
    });
  }

  /** @throws DomainError invalid_request (body) */
  create(actor: Actor, request: PostRequest): Promise<PostView> {
    return this.database.write(actor, async (tx) => {
      const { body, role, rung, titleKk, titleRu, titleEn } = request;
      const post = { body, role, rung, titleKk, titleRu, titleEn };
      const id = await insertPost(tx, post);
      if (!id) throw invalidField('body', 'body_unknown', { code: body });
      await this.audit.record(tx, { action: 'post_created', objectType: 'post', objectId: id, after: post });
      return postView(tx, (await findPost(tx, id))!, []);
    });
  }

  /** @throws DomainError invalid_request (post, person, days) */
  assign(actor: Actor, request: HoldingRequest): Promise<HoldingView> {
    return this.database.write(actor, async (tx) => {
      const { postId, personId, kind, from = null, to = null } = request;
      if (kind === 'substitute' && !from) throw invalidField('from', 'is_missing');
      if (kind === 'substitute' && !to) throw invalidField('to', 'is_missing');
      if (from && to && to < from) throw invalidField('to', 'not_before_first_day', { day: from });
      if (!(await findPost(tx, postId))) throw invalidField('postId', 'is_wrong');
      const person = await findPerson(tx, personId);
      if (!person || person.disabled) throw invalidField('personId', 'is_wrong');
      const id = await insertHolding(tx, { postId, personId, kind, from, to });
      await this.audit.record(tx, {
        action: 'post_assigned',
        objectType: 'post',
        objectId: postId,
        after: { holding: id, personId, kind, from, to },
      });
      return holdingView((await findHolding(tx, id))!);
    });
  }

  /** @throws DomainError not_found · stale_version · last_administrator · invalid_request (lastDay) */
  end(actor: Actor, id: string, version: number, { lastDay }: EndRequest): Promise<HoldingView> {
    return this.database.write(actor, async (tx) => {
      const before = await findHolding(tx, id);
      if (!before) throw notFound();
      if (before.from && lastDay < before.from)
        throw invalidField('lastDay', 'not_before_first_day', { day: before.from });
      const end = () => endHolding(tx, id, version, lastDay);
      if (!(await (shortens(before, lastDay) ? leavingAdministrator(tx, lastDay, end) : end()))) throw stale();
      await this.audit.record(tx, {
        action: 'post_left',
        objectType: 'post',
        objectId: before.postId,
        before: { holding: id, personId: before.personId, to: before.to },
        after: { holding: id, personId: before.personId, to: lastDay },
      });
      return holdingView((await findHolding(tx, id))!);
    });
  }
}

/** Of a post that administers: it may always be held longer. */
const shortens = ({ role, to }: HoldingRow, lastDay: string) =>
  role === 'administrator' && (to === null || lastDay < to);

function postView(tx: Tx, post: PostRow, holdings: readonly HoldingRow[]): PostView {
  const { id, body, role, rung, title } = post;
  const own = holdings.filter(({ postId }) => postId === id).map(holdingView);
  return { id, body, role, rung, title: title[tx.actor.language], holdings: own };
}

function holdingView({ id, version, personId, person, kind, from, to }: HoldingRow): HoldingView {
  return { id, version, personId, person, kind, from, to };
}

import {
  assignRoles,
  hasNoLead,
  hasRivalLeads,
  type NamedRecipient,
  type RecipientRole,
} from '../instructions/recipients.js';
import { BodyNames, isPlace, isWord, wordsOf, type KnownBody, type Word } from './body-names.js';
import { Lexicon } from './lexicon.js';
import { RECIPIENT_WORDS } from './recipient-lexicon.js';

export type RecipientDoubtCode =
  | 'body_not_then'
  | 'city_or_region'
  | 'several_bodies'
  | 'short_name'
  | 'all_regions'
  | 'which_region'
  | 'district_level'
  | 'points_back'
  | 'open_class'
  | 'class_of_bodies'
  | 'another_country'
  | 'who_leads';

export interface RecipientDoubt {
  readonly code: RecipientDoubtCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface RecipientsReading {
  readonly recipients: readonly Required<NamedRecipient>[];
  /** What names nobody in the register, as written. */
  readonly unresolved: readonly string[];
  readonly doubts: readonly RecipientDoubt[];
}

interface Piece {
  readonly tag: string;
  readonly from: number;
  readonly to: number;
  readonly bodies?: readonly KnownBody[];
  readonly isShort?: boolean;
}

const WORDS = new Lexicon(RECIPIENT_WORDS);
/** Words of a place's kind, what they name, and whether all of that kind may be meant. */
const PLACES: Readonly<Record<string, { kind: string; isPlural: boolean }>> = {
  regions: { kind: 'region', isPlural: true },
  region: { kind: 'region', isPlural: false },
  cities: { kind: 'city', isPlural: true },
  city: { kind: 'city', isPlural: false },
};
/** Words that say whose akims, besides names of places and kinds. */
const SAY_WHOSE: ReadonlySet<string> = new Set(['all', 'republican', 'capital', 'districts', 'back']);
const CAPITAL = 'KZ-71';

/**
 * Whom the words name (rules 2 and 14): bodies that existed on the day of issue, with their roles. What it does not know
 * is handed back as written; what could be somebody else is a doubt. Pure: the register is an argument.
 */
export function readRecipients(phrase: string, bodies: readonly KnownBody[]): RecipientsReading {
  const reader = new RecipientReader(phrase, new BodyNames(bodies));
  return reader.read();
}

class RecipientReader {
  private readonly found = new Map<string, { body: KnownBody; role?: RecipientRole }>();
  private readonly unresolved: string[] = [];
  private readonly doubts: RecipientDoubt[] = [];
  private excluding = false;
  private joint = false;
  private last: string | undefined;

  constructor(
    private readonly phrase: string,
    private readonly names: BodyNames,
  ) {}

  read(): RecipientsReading {
    const pieces = piecesOf(wordsOf(this.phrase), this.names);
    if (pieces.some(({ tag }) => tag === 'abroad')) return this.nobody('another_country');
    pieces.forEach((piece, at) => this.take(piece, pieces, at));
    return { recipients: this.withRoles(), unresolved: this.unresolved, doubts: this.doubts };
  }

  private take(piece: Piece, pieces: readonly Piece[], at: number): void {
    if (piece.bodies) return this.takeBodies(piece, pieces, at);
    const place = PLACES[piece.tag];
    if (place) return this.takeKind(piece, place, pieces, at);
    switch (piece.tag) {
      case 'akims':
      case 'akim':
        return this.takeAkims(piece, pieces);
      case 'all':
        return this.takeAll('region', 'city');
      case 'republican':
        return this.takeAll('city');
      case 'capital':
        return this.names
          .all('city')
          .filter(({ code }) => code === CAPITAL)
          .forEach((body) => this.add(body));
      case 'except':
        this.excluding = true;
        return;
      case 'with':
        this.joint = true;
        return;
      case 'lead':
        if (this.last && this.found.has(this.last)) this.found.get(this.last)!.role = 'lead';
        return;
      case 'districts':
        return this.unknown(piece, 'district_level');
      case 'back':
        return this.unknown(piece, 'points_back');
      case 'open':
        return this.unknown(piece, 'open_class');
      case 'class':
        return this.unknown(piece, 'class_of_bodies');
      case 'unknown':
        return this.unknown(piece);
    }
  }

  private takeBodies(piece: Piece, pieces: readonly Piece[], at: number): void {
    const kind = piece.bodies!.length > 1 ? kindAround(pieces, at) : undefined;
    const ofKind = kind ? piece.bodies!.filter((body) => body.kind === kind) : piece.bodies!;
    const then = ofKind.filter(({ existed }) => existed);
    const words = this.phrase.slice(piece.from, piece.to);
    if (then.length === 0) return this.unknown(piece, 'body_not_then');
    // "Almaty" alone is the city more often than the region, but only the author knows.
    const body = then.find((one) => one.kind === 'city') ?? then[0]!;
    if (then.length > 1) this.doubt(then.every(isPlace) ? 'city_or_region' : 'several_bodies', { words });
    else if (piece.isShort) this.doubt('short_name', { words, code: body.code });
    this.add(body);
  }

  /** "Of the regions, the cities of Almaty and Shymkent": a kind with names beside it is said of them, alone it is all. */
  private takeKind(
    piece: Piece,
    { kind, isPlural }: { kind: string; isPlural: boolean },
    pieces: readonly Piece[],
    at: number,
  ): void {
    const isBeside = [pieces[at - 1], pieces[at + 1]].some((one) => one?.bodies?.some(isPlace));
    if (isBeside || pieces[at + 1]?.tag === 'republican') return;
    if (isPlural) this.takeAll(kind);
    else this.unknown(piece, 'which_region');
  }

  private takeAll(...kinds: string[]): void {
    const all = this.names.all(...kinds);
    all.forEach((body) => this.add(body));
    this.doubt('all_regions', { count: all.length });
  }

  /** "To the akims": all of them. "To the akim": nobody knows which. With places beside them, it is these. */
  private takeAkims(piece: Piece, pieces: readonly Piece[]): void {
    const isSaid = ({ tag, bodies }: Piece) => bodies?.some(isPlace) || tag in PLACES || SAY_WHOSE.has(tag);
    if (pieces.some(isSaid)) return;
    if (piece.tag === 'akims') this.takeAll('region', 'city');
    else this.unknown(piece, 'which_region');
  }

  private add(body: KnownBody): void {
    if (this.excluding) return void this.found.delete(body.code);
    this.last = body.code;
    if (this.found.has(body.code)) return;
    this.found.set(body.code, { body, ...(this.joint && this.found.size > 0 ? { role: 'co_executor' as const } : {}) });
  }

  private withRoles(): Required<NamedRecipient>[] {
    const entries = [...this.found.values()];
    const kindOf = (code: string) => this.found.get(code)!.body.kind;
    const isMarked = entries.some(({ role }) => role !== undefined);
    const hasLead = entries.some(({ role }) => role === 'lead');
    const named = entries.map(({ body, role }, index) => {
      return { code: body.code, role: isMarked && !hasLead && index === 0 ? ('lead' as const) : role };
    });
    const roles = assignRoles(named, kindOf);
    if (
      hasRivalLeads(roles) ||
      hasNoLead(roles) ||
      (isMarked && !hasLead && entries.filter(({ role }) => !role).length > 1)
    ) {
      this.doubt('who_leads', { words: '' });
    }
    return roles;
  }

  private nobody(code: RecipientDoubtCode): RecipientsReading {
    return {
      recipients: [],
      unresolved: [this.phrase.trim()],
      doubts: [{ code, params: { words: this.phrase.trim() } }],
    };
  }

  private unknown(piece: Piece, code?: RecipientDoubtCode): void {
    const words = this.phrase.slice(piece.from, piece.to);
    this.unresolved.push(words);
    if (code) this.doubt(code, { words });
  }

  private doubt(code: RecipientDoubtCode, params: RecipientDoubt['params']): void {
    if (this.doubts.some((one) => one.code === code && one.params['words'] === params['words'])) return;
    this.doubts.push({ code, params });
  }
}

/** Names of bodies, words that mean something, and the rest in runs. */
function piecesOf(words: readonly Word[], names: BodyNames): Piece[] {
  const pieces: Piece[] = [];
  let inMinistries = false;
  for (let at = 0; at < words.length;) {
    const span = (length: number) => ({ from: words[at]!.from, to: words[at + length - 1]!.to });
    const special = isWord(words[at]!) ? WORDS.find(words.slice(at, at + 5).map(({ word }) => word)) : undefined;
    const named = isWord(words[at]!) ? names.find(words.slice(at), inMinistries) : undefined;
    const isPlural = special?.meaning.tag === 'ministries';
    if (named && !isPlural && named.length >= (special?.length ?? 0)) {
      pieces.push({ tag: 'body', ...named, ...span(named.length) });
      at += named.length;
    } else if (special) {
      inMinistries = special.meaning.tag === 'ministries' || (inMinistries && special.meaning.tag === 'and');
      if (special.meaning.tag !== 'skip') pieces.push({ tag: special.meaning.tag, ...span(special.length) });
      at += special.length;
    } else {
      addUnread(pieces, { tag: isWord(words[at]!) ? 'unknown' : 'separator', ...span(1) });
      at += 1;
    }
  }
  return pieces.filter(({ tag }) => tag !== 'ministries');
}

function addUnread(pieces: Piece[], piece: Piece): void {
  const before = pieces.at(-1);
  if (piece.tag === 'unknown' && before?.tag === 'unknown') pieces[pieces.length - 1] = { ...before, to: piece.to };
  else pieces.push(piece);
}

/** The kind of place said after a list of names, or before it. */
function kindAround(pieces: readonly Piece[], at: number): string | undefined {
  const isList = ({ tag, bodies }: Piece) => tag === 'and' || tag === 'separator' || bodies?.some(isPlace);
  const after = pieces.slice(at + 1).find((piece) => !isList(piece));
  const before = pieces.slice(0, at).findLast((piece) => !isList(piece));
  const next = pieces[at + 1];
  if (next && PLACES[next.tag]) return PLACES[next.tag]!.kind;
  const isBeforeAdjacent = before && PLACES[before.tag] && pieces[pieces.indexOf(before) + 1]?.bodies;
  if (isBeforeAdjacent) return PLACES[before.tag]!.kind;
  return after && PLACES[after.tag] && pieces[pieces.indexOf(after) - 1]?.bodies ? PLACES[after.tag]!.kind : undefined;
}

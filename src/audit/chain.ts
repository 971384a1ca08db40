import { canonicalJson } from './canonical-json.js';

/** The chain of what belongs to no recipient: meetings, instructions, people, settings. */
export const OFFICE_CHAIN = 'office';
/** What the first entry of a chain follows. */
export const BEGINNING = '0'.repeat(64);

/** Everything an entry says. Times as PostgreSQL keeps them, to the microsecond. */
export interface EntryContent {
  id: string;
  at: string;
  actorId: string | null;
  actorName: string;
  actorRole: string;
  action: string;
  objectType: string;
  objectId: string | null;
  taskId: string | null;
  organizationId: string | null;
  before: unknown;
  after: unknown;
  reason: string | null;
  requestId: string | null;
}

export interface SealedEntry extends EntryContent {
  chain: string;
  seq: number;
  previousHash: string;
  hash: string;
}

/** The last entry of a chain. Sent out of the house daily, it is the anchor that a shortened chain is found by. */
export interface Head {
  chain: string;
  seq: number;
  hash: string;
}

/** A keyed hash in hexadecimal digits; the key is not here and not in the database. */
export type Seal = (text: string) => string;

export type Fault = 'edited' | 'missing' | 'out_of_place' | 'tail_cut' | 'head_changed' | 'rewritten';

export interface Break {
  seq: number;
  fault: Fault;
}

/** The text that is sealed: the place in the chain, the entry before, and every column of the entry itself. */
export function sealedText(entry: EntryContent, place: Omit<SealedEntry, keyof EntryContent | 'hash'>): string {
  const { id, at, actorId, actorName, actorRole, action, objectType, objectId, taskId, organizationId } = entry;
  const { before, after, reason, requestId } = entry;
  const content = { id, at, actorId, actorName, actorRole, action, objectType, objectId, taskId, organizationId };
  return canonicalJson({ ...place, ...content, before, after, reason, requestId });
}

/** Puts entries at the end of a chain. */
export function append(entries: readonly EntryContent[], head: Head, seal: Seal): SealedEntry[] {
  let { seq, hash: previousHash } = head;
  return entries.map((entry) => {
    const place = { chain: head.chain, seq: ++seq, previousHash };
    const hash = seal(sealedText(entry, place));
    previousHash = hash;
    return { ...entry, ...place, hash };
  });
}

/**
 * Walks one chain from its beginning and remembers the first place where it is broken.
 * A shorter valid chain is still a valid chain: only the anchor, kept elsewhere, tells that its end is gone.
 */
export class ChainWalk {
  private seq = 0;
  private hash = BEGINNING;
  private broken: Break | null = null;

  constructor(
    private readonly seal: Seal,
    private readonly anchors: readonly Head[],
  ) {}

  /** Entries come in the order of their numbers. */
  step(entry: SealedEntry): void {
    if (this.broken) return;
    const expected = this.seq + 1;
    if (entry.seq !== expected) return this.breakAt(expected, 'missing');
    if (entry.previousHash !== this.hash) return this.breakAt(expected, 'out_of_place');
    const { chain, seq, previousHash } = entry;
    if (this.seal(sealedText(entry, { chain, seq, previousHash })) !== entry.hash) {
      return this.breakAt(expected, 'edited');
    }
    this.seq = entry.seq;
    this.hash = entry.hash;
    if (this.anchors.some((anchor) => anchor.seq === seq && anchor.hash !== entry.hash)) {
      this.breakAt(seq, 'rewritten');
    }
  }

  /** @param head what the database itself says the last entry is; undefined when it knows no such chain */
  end(head: Head | undefined): { entries: number; broken: Break | null } {
    if (!this.broken) {
      const last = Math.max(head?.seq ?? 0, ...this.anchors.map(({ seq }) => seq));
      if (last > this.seq) this.breakAt(this.seq + 1, 'tail_cut');
      else if (head?.seq !== this.seq || head.hash !== this.hash) this.breakAt(this.seq, 'head_changed');
    }
    return { entries: this.seq, broken: this.broken };
  }

  private breakAt(seq: number, fault: Fault): void {
    this.broken = { seq, fault };
  }
}

/** Heads as one line of text, for a letter or a sheet of paper: `KZ-61:12:9f…,office:40:03…`. */
export function anchorText(heads: readonly Head[]): string {
  return heads.map(({ chain, seq, hash }) => `${chain}:${seq}:${hash}`).join(',');
}

/** @returns the heads, or undefined when the text is none. White space, as letters break lines, is passed over. */
export function readAnchor(text: string): Head[] | undefined {
  const heads: Head[] = [];
  for (const part of text.replace(/\s+/g, '').split(',').filter(Boolean)) {
    const match = /^([A-Za-z0-9_-]{1,40}):(\d{1,15}):([0-9a-f]{64})$/.exec(part);
    if (!match) return undefined;
    heads.push({ chain: match[1]!, seq: Number(match[2]), hash: match[3]! });
  }
  return heads.length > 0 ? heads : undefined;
}

/** Where a letter stands among others: its own id, the conversation it belongs to, for Outlook a Thread-Index as well. */
export interface Thread {
  readonly messageId: string;
  /** No letter bears this id: it is the common root under which mail programs gather. */
  readonly root: string;
  readonly threadIndex: string;
}

interface LetterPlace {
  readonly letterId: string;
  readonly personId: string;
  /** The tasks that it speaks of. */
  readonly about: readonly string[];
  readonly domain: string;
  readonly at: Date;
}

/**
 * Letters about one task make one conversation for each reader; digests of several tasks make one of their own, since
 * mail programs would else pour all tasks into one. The same letter has the same ids at every attempt.
 */
export function threadOf({ letterId, personId, about, domain, at }: LetterPlace): Thread {
  const [task] = about.length === 1 ? about : [];
  const root = task ? `<task-${task}.${personId}@${domain}>` : `<digest.${personId}@${domain}>`;
  return {
    messageId: `<letter-${letterId}@${domain}>`,
    root,
    threadIndex: threadIndex(task ? mixed(task, personId) : bytesOf(personId), at, bytesOf(letterId)[0]!),
  };
}

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
const mixed = (one: string, other: string) => {
  const mask = bytesOf(other);
  return Buffer.from(bytesOf(one).map((byte, index) => byte ^ mask[index]!));
};

/** 100-nanosecond steps since 1601, as Windows counts. */
const fileTime = (moment: Date) => (BigInt(moment.getTime()) + 11_644_473_600_000n) * 10_000n;
/** Every conversation "begins" here, so that its first 22 bytes are the same in each letter. */
const ROOT_TIME = fileTime(new Date('2019-01-01T00:00:00Z'));

/**
 * PidTagConversationIndex ([MS-OXOMSG] 2.2.1.3): a root of 1 reserved byte, 5 bytes of time and a GUID; then 5 bytes for
 * this letter: one bit for the size of the steps, 31 bits of time since the root, one byte that tells siblings apart.
 */
function threadIndex(guid: Buffer, at: Date, salt: number): string {
  const root = Buffer.alloc(6);
  root.writeUInt8(1, 0);
  root.writeUIntBE(Number((ROOT_TIME >> 16n) & 0xffffffffffn), 1, 5);
  const since = fileTime(at) - ROOT_TIME;
  const delta = since < 0n ? 0n : since;
  const far = delta >> 49n > 0n;
  const steps = Number((delta >> (far ? 23n : 18n)) & 0x7fffffffn);
  const child = Buffer.alloc(5);
  child.writeUInt32BE((far ? 0x80000000 : 0) + steps, 0);
  child.writeUInt8(salt, 4);
  return Buffer.concat([root, guid, child]).toString('base64');
}

/** The list of contents of a zip archive as it stands at its end; nothing is unpacked. */

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
  readonly isLink: boolean;
}

export interface ZipEnd {
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
/** An end with the longest comment there is. */
export const ZIP_TAIL = END_LENGTH + 0xffff;

/** Where in the last bytes of a file a zip's end stands that reaches to the file's own end; undefined: none does. */
export function zipEndAt(tail: Uint8Array): number | undefined {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.length);
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === tail.length - at - END_LENGTH) return at;
  }
  return undefined;
}

/**
 * The end of a plain archive: on one disk, without a comment, not of the 64-bit kind (no file of ours is that large),
 * and with its list right before it. Undefined: it is not one.
 */
export function readZipEnd(tail: Uint8Array, fileSize: number): ZipEnd | undefined {
  const at = tail.length - END_LENGTH;
  if (at < 0 || zipEndAt(tail) !== at) return undefined;
  const view = new DataView(tail.buffer, tail.byteOffset, tail.length);
  const entries = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  const whole = view.getUint32(at + 4, true) === 0 && view.getUint16(at + 8, true) === entries;
  return whole && offset + size === fileSize - END_LENGTH ? { entries, size, offset } : undefined;
}

/** The entries of the list; undefined when it is damaged. */
export function readZipEntries(directory: Uint8Array, { entries }: ZipEnd): ZipEntry[] | undefined {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.length);
  const found: ZipEntry[] = [];
  let at = 0;
  while (found.length < entries) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > directory.length) return undefined;
    found.push({
      name: new TextDecoder().decode(directory.subarray(at + 46, nameEnd)),
      encrypted: (view.getUint16(at + 8, true) & 0x2041) !== 0,
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      isLink: ((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000,
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return at === directory.length ? found : undefined;
}

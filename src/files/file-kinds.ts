/** What evidence may be, told by its content alone; the name's ending must agree with it. */

export interface Kind {
  readonly type: string;
  readonly endings: readonly string[];
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

export const KINDS = {
  pdf: { type: 'application/pdf', endings: ['pdf'] },
  docx: { type: `${OPEN_XML}.wordprocessingml.document`, endings: ['docx'] },
  xlsx: { type: `${OPEN_XML}.spreadsheetml.sheet`, endings: ['xlsx'] },
  pptx: { type: `${OPEN_XML}.presentationml.presentation`, endings: ['pptx'] },
  odt: { type: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  jpeg: { type: 'image/jpeg', endings: ['jpg', 'jpeg', 'jfif'] },
  png: { type: 'image/png', endings: ['png'] },
  heic: { type: 'image/heic', endings: ['heic', 'heif'] },
  txt: { type: 'text/plain; charset=utf-8', endings: ['txt'] },
  csv: { type: 'text/csv; charset=utf-8', endings: ['csv'] },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

export type ContentFault =
  | 'file_empty'
  | 'file_type_unknown'
  | 'file_type_differs'
  | 'file_is_two_things'
  | 'file_cut_off'
  | 'file_has_macros'
  | 'file_has_programs'
  | 'file_encrypted'
  | 'file_unfolds_too_large'
  | 'file_damaged'
  | 'file_image_too_large';

/** What the first bytes say; a zip needs its list of contents, text is what nothing else is. */
export type Look = 'pdf' | 'zip' | 'jpeg' | 'png' | 'heic' | 'unknown' | 'perhaps_text';

const startsWith = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);
const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Beginnings of what is none of ours, though it may be text: programs, scripts, archives, pages. */
const FOREIGN =
  /^(?:\xEF\xBB\xBF)?\s*(?:<|#!|MZ|\x7fELF|PK|Rar!|7z|GIF8|BM|II\*|MM\0|%!|\{\\rtf|MIME-Version:|\[InternetShortcut\])/;

export function lookOf(head: Uint8Array): Look {
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (startsWith(head, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  const text = latin(head);
  if (/^[^]{4}ftyp(?:heic|heix|heim|heis|mif1)/.test(text)) return 'heic';
  return FOREIGN.test(text) || head.includes(0) ? 'unknown' : 'perhaps_text';
}

/** Signs of a page, a script or a program inside something that is none. */
const PAGE = /<(?:!doctype|html|script|svg|iframe|\?php|object\s|embed\s)|javascript:/i;
export const looksLikePage = (bytes: Uint8Array) => PAGE.test(latin(bytes));

/** A second beginning in the first kilobytes: read by another program, it would be another file. */
export const hidesSecond = (look: Look, head: Uint8Array) => look !== 'pdf' && latin(head).indexOf('%PDF-') > 0;

/** A PDF ends with its mark; what follows it is somebody else's. */
export const endsAsPdf = (tail: Uint8Array) => /%%EOF[\s\0]*$/.test(latin(tail));

/** Pictures larger than this bring down the program that opens them. */
const MOST_PIXELS = 100_000_000;
const LONGEST_SIDE = 30_000;
export const isTooLargeImage = ({ width, height }: { width: number; height: number }) =>
  width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE;

export function pngSize(head: Uint8Array): { width: number; height: number } | undefined {
  if (head.length < 33 || latin(head.subarray(12, 16)) !== 'IHDR') return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** May a file of this kind bear this ending? */
export const agrees = (kind: KindName, ending: string) => (KINDS[kind].endings as readonly string[]).includes(ending);

import { open, type FileHandle } from 'node:fs/promises';
import { inflateRawSync, constants } from 'node:zlib';
import { endingOf } from './file-name.js';
import {
  agrees,
  endsAsPdf,
  hidesSecond,
  isTooLargeImage,
  lookOf,
  looksLikePage,
  pngSize,
  type ContentFault,
  type KindName,
} from './file-kinds.js';
import { kindOfPackage, MOST_PARTS } from './office-package.js';
import { readZipEnd, readZipEntries, ZIP_TAIL, zipEndAt, type ZipEntry } from './zip-directory.js';

const HEAD = 8 * 1024;
const CHUNK = 64 * 1024;
/** A list of MOST_PARTS entries with long names. */
const LARGEST_DIRECTORY = MOST_PARTS * 300;

export type Finding = { kind: KindName } | { fault: ContentFault };

class Fault extends Error {
  constructor(readonly fault: ContentFault) {
    super(fault);
  }
}

/**
 * What a received file is, by its content; it is read in pieces, and of an office document only the beginnings of its
 * parts are unpacked. Whatever is not surely one of our kinds is a fault.
 */
export async function inspect(path: string, name: string): Promise<Finding> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const kind = await kindOf(file, size, endingOf(name));
    return agrees(kind, endingOf(name)) ? { kind } : { fault: 'file_type_differs' };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault };
    throw error;
  } finally {
    await file.close();
  }
}

async function kindOf(file: FileHandle, size: number, ending: string): Promise<KindName> {
  if (size === 0) throw new Fault('file_empty');
  const head = await piece(file, 0, Math.min(HEAD, size));
  const look = lookOf(head);
  if (look === 'unknown') throw new Fault('file_type_unknown');
  if (look === 'perhaps_text') return textKind(file, size, ending);
  if (look === 'zip') return packageKind(file, size);
  const tail = await piece(file, Math.max(0, size - ZIP_TAIL), Math.min(ZIP_TAIL, size));
  if (zipEndAt(tail) !== undefined || hidesSecond(look, head)) throw new Fault('file_is_two_things');
  if (look === 'pdf') {
    // Only the ends: a PDF may well quote a page somewhere in the middle.
    if (looksLikePage(head.subarray(0, 1024))) throw new Fault('file_is_two_things');
    if (!endsAsPdf(tail.subarray(-1024))) throw new Fault('file_cut_off');
    return 'pdf';
  }
  await eachChunk(file, size, (_, seam) => {
    if (looksLikePage(seam)) throw new Fault('file_is_two_things');
  });
  const dimensions =
    look === 'png' ? pngSize(head) : look === 'jpeg' ? await jpegSize(file, size) : { width: 1, height: 1 };
  if (!dimensions) throw new Fault('file_damaged');
  if (isTooLargeImage(dimensions)) throw new Fault('file_image_too_large');
  return look;
}

/** Text is UTF-8 from beginning to end, without control signs and without a page in it. */
async function textKind(file: FileHandle, size: number, ending: string): Promise<KindName> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    await eachChunk(file, size, (chunk, seam) => {
      // eslint-disable-next-line no-control-regex
      if (/[\u0000-\u0008\u000E-\u001F\u007F]/.test(decoder.decode(chunk, { stream: true })))
        throw new Fault('file_type_unknown');
      if (looksLikePage(seam)) throw new Fault('file_is_two_things');
    });
    decoder.decode();
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('file_type_unknown');
  }
  // Only the name tells a table from a text; both are harmless.
  return ending === 'csv' ? 'csv' : 'txt';
}

async function packageKind(file: FileHandle, size: number): Promise<KindName> {
  const tail = await piece(file, Math.max(0, size - ZIP_TAIL), Math.min(ZIP_TAIL, size));
  const end = readZipEnd(tail, size);
  if (!end) throw new Fault(zipEndAt(tail) === undefined ? 'file_cut_off' : 'file_is_two_things');
  if (end.entries > MOST_PARTS || end.size > LARGEST_DIRECTORY) throw new Fault('file_unfolds_too_large');
  const entries = readZipEntries(await piece(file, end.offset, end.size), end);
  if (!entries) throw new Fault('file_damaged');
  const kind = kindOfPackage(entries, end);
  if (kind.startsWith('file_')) throw new Fault(kind as ContentFault);
  for (const entry of entries) await checkPart(file, entry);
  return kind as KindName;
}

const PART_READ = 4 * 1024;
/** Deflate grows by 1,032 times at the most. */
const PART_UNFOLDED = PART_READ * 1_100;

/** The part begins as the list says, and an XML part declares no entities ("a billion laughs") before its first element. */
async function checkPart(file: FileHandle, entry: ZipEntry): Promise<void> {
  const local = await piece(file, entry.offset, 30);
  const nameLength = local.readUInt16LE(26);
  const start = entry.offset + 30 + nameLength + local.readUInt16LE(28);
  const name = (await piece(file, entry.offset + 30, nameLength)).toString('utf8');
  const agreesWithList =
    local.readUInt32LE(0) === 0x04034b50 && name === entry.name && local.readUInt16LE(8) === entry.method;
  if (!agreesWithList || local.readUInt16LE(6) & 1) throw new Fault('file_damaged');
  if (entry.size === 0 || !/\.(xml|rels|vml)$|^mimetype$/i.test(entry.name)) return;
  const raw = await piece(file, start, Math.min(entry.compressed, PART_READ));
  const text = beginning(raw, entry).toString('latin1').replaceAll('\0', '');
  if (entry.name === 'mimetype') {
    if (text !== 'application/vnd.oasis.opendocument.text') throw new Fault('file_type_unknown');
  } else if (/<!(DOCTYPE|ENTITY)/i.test(text) || !/<[A-Za-z_]/.test(text)) {
    throw new Fault('file_damaged');
  } else if (entry.name === '[Content_Types].xml' && /macroEnabled/i.test(text)) {
    throw new Fault('file_has_macros');
  }
}

function beginning(raw: Buffer, { method }: ZipEntry): Buffer {
  if (method === 0) return raw;
  try {
    return inflateRawSync(raw, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: PART_UNFOLDED });
  } catch {
    throw new Fault('file_damaged');
  }
}

/** Width and height stand in the frame's header, behind descriptions of any length. */
async function jpegSize(file: FileHandle, size: number): Promise<{ width: number; height: number } | undefined> {
  let at = 2;
  for (let segments = 0; segments < 2_000 && at + 10 <= size; segments++) {
    const header = await piece(file, at, 10);
    const marker = header[1]!;
    if (header[0] !== 0xff || marker === 0xda || marker === 0xd9) return undefined;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { height: header.readUInt16BE(5), width: header.readUInt16BE(7) };
    }
    at += marker === 0xff ? 1 : 2 + header.readUInt16BE(2);
  }
  return undefined;
}

async function piece(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw new Fault('file_cut_off');
  return buffer;
}

/** A page's sign may lie across the border of two pieces: `seam` is the end of the piece before with this one. */
async function eachChunk(file: FileHandle, size: number, look: (chunk: Buffer, seam: Buffer) => void): Promise<void> {
  let before: Buffer = Buffer.alloc(0);
  for (let at = 0; at < size; at += CHUNK) {
    const chunk = await piece(file, at, Math.min(CHUNK, size - at));
    look(chunk, Buffer.concat([before, chunk]));
    before = chunk.subarray(-32);
  }
}

import { deflateRawSync, deflateSync, crc32 as nodeCrc } from 'node:zlib';

/** Files as they come, and as nobody should get them in: made here, byte by byte. */

export interface Part {
  name: string;
  content?: string | Buffer;
  /** Lies: what the list of contents says instead. */
  declaredSize?: number;
  listName?: string;
  flags?: number;
  attributes?: number;
  stored?: boolean;
}

/** Node 20.15 and 22.2 on have it. */
const crc = (data: Buffer) => nodeCrc(data) >>> 0;

export function zip(parts: readonly Part[], { comment = '', shift = 0 } = {}): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.content ?? '');
    const packed = part.stored ? data : deflateRawSync(data);
    const size = part.declaredSize ?? data.length;
    const name = Buffer.from(part.name);
    const listName = Buffer.from(part.listName ?? part.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(part.flags ?? 0x800, 6);
    local.writeUInt16LE(part.stored ? 0 : 8, 8);
    local.writeUInt32LE(crc(data), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(0x0314, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(part.flags ?? 0x800, 8);
    entry.writeUInt16LE(part.stored ? 0 : 8, 10);
    entry.writeUInt32LE(crc(data), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(listName.length, 28);
    entry.writeUInt32LE((part.attributes ?? 0) >>> 0, 38);
    entry.writeUInt32LE(offset + shift, 42);
    locals.push(local, name, packed);
    list.push(entry, listName);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset + shift, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const TYPES = { name: '[Content_Types].xml', content: `${XML}<Types/>` };
const MAIN = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' };

export const office = (kind: keyof typeof MAIN, more: Part[] = [], how = {}) =>
  zip([TYPES, { name: MAIN[kind], content: `${XML}<root>${'Мектеп '.repeat(50)}</root>` }, ...more], how);
export const odt = () =>
  zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'content.xml', content: `${XML}<office/>` },
  ]);

export const pdf = (inside = '') =>
  Buffer.from(`%PDF-1.7\n${inside}1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n`);

export function png(width = 2, height = 2, more = ''): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const parts = [chunk('IHDR', header), ...(more ? [chunk('tEXt', Buffer.from(more))] : [])];
  parts.push(chunk('IDAT', deflateSync(Buffer.alloc(6))), chunk('IEND', Buffer.alloc(0)));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

export function jpeg(width = 2, height = 2, comment = 'photo'): Buffer {
  const segment = (marker: number, data: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  };
  const frame = Buffer.alloc(15);
  frame[0] = 8;
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    segment(0xfe, Buffer.from(comment)),
    segment(0xc0, frame),
    Buffer.from([0xff, 0xda, 0, 2, 0, 0xff, 0xd9]),
  ]);
}

export const heic = () =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64, 1)]);

/** Sign of a virus that is none, by which scanners are tried; in two halves, so that no scanner removes this file. */
export const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-' + 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

const LAUGHS = `${XML}<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><root>&b;</root>`;

export const TAKEN: [what: string, name: string, content: Buffer, type: string][] = [
  ['a PDF', 'Қабылдау актісі №7.pdf', pdf(), 'application/pdf'],
  ['a PDF with a capital ending', 'SCAN.PDF', pdf(), 'application/pdf'],
  ['a PDF that quotes a page', 'порядок.pdf', pdf(`${'x'.repeat(2000)}<script>\n`), 'application/pdf'],
  ['a Word document', 'Есеп.docx', office('docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['a workbook', 'Мектептер.xlsx', office('xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['slides', 'Слайды.pptx', office('pptx'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['an OpenDocument text', 'хат.odt', odt(), 'application/vnd.oasis.opendocument.text'],
  ['a photograph', 'Дәретхана.jpg', jpeg(), 'image/jpeg'],
  ['a picture', 'экран.png', png(), 'image/png'],
  ['a photograph of a telephone', 'IMG_0001.HEIC', heic(), 'image/heic'],
  ['a text', 'ескерту.txt', Buffer.from('Жылы дәретхана — 900 мектеп\r\n'), 'text/plain; charset=utf-8'],
  ['a table', 'мектеп;саны.csv', Buffer.from('\uFEFFаудан;саны\nАбай;12\n'), 'text/csv; charset=utf-8'],
]; // prettier-ignore

const link = (0o120777 << 16) >>> 0;
const text = (content: string) => Buffer.from(content);

export const REFUSED: [what: string, name: string, content: Buffer, code: string][] = [
  ['an empty file', 'a.pdf', Buffer.alloc(0), 'file_empty'],
  ['a page', 'a.html', text('<html></html>'), 'file_name_acts'],
  ['a drawing that acts', 'a.svg', text('<svg onload="x()"/>'), 'file_name_acts'],
  ['a drawing called a picture', 'a.png', text('<svg xmlns="x"><script>x()</script></svg>'), 'file_type_unknown'],
  ['a page called PDF', 'a.pdf', text('<!doctype html><script>x()</script>'), 'file_type_unknown'],
  ['a page called text', 'a.txt', text('Hello <script>x()</script>'), 'file_is_two_things'],
  ['a page hidden behind 64 KiB of text', 'a.txt', text(`${'x'.repeat(65_530)}<script>x()</script>`), 'file_is_two_things'],
  ['a script called text', 'a.txt', text('#!/bin/sh\nrm -rf /'), 'file_type_unknown'],
  ['a program', 'a.exe', text('MZ\u0090\0'), 'file_name_acts'],
  ['a program called PDF', 'a.pdf', Buffer.concat([text('MZ'), Buffer.alloc(200)]), 'file_type_unknown'],
  ['a program of Linux called text', 'a.txt', text('\x7fELF\x02\x01'), 'file_type_unknown'],
  ['a double ending with a program last', 'act.pdf.exe', pdf(), 'file_name_acts'],
  ['a double ending with a program first', 'act.exe.pdf', pdf(), 'file_name_acts'],
  ['a double ending with a page first', 'act.HTML.pdf', pdf(), 'file_name_acts'],
  ['a PDF called a workbook', 'a.xlsx', pdf(), 'file_type_differs'],
  ['a workbook called PDF', 'a.pdf', office('xlsx'), 'file_type_differs'],
  ['a picture called PDF', 'a.pdf', png(), 'file_type_differs'],
  ['a PDF without an ending', 'act', pdf(), 'file_type_differs'],
  ['a PDF and an archive in one', 'a.pdf', Buffer.concat([pdf(), zip([{ name: 'x.txt' }])]), 'file_is_two_things'],
  ['a photograph and an archive in one', 'a.jpg', Buffer.concat([jpeg(), office('docx')]), 'file_is_two_things'],
  ['a photograph and a page in one', 'a.jpg', jpeg(2, 2, '<script>x()</script>'), 'file_is_two_things'],
  ['a picture and a script in one', 'a.png', png(2, 2, 'x\0<?php system($_GET[0]);'), 'file_is_two_things'],
  ['a picture and a PDF in one', 'a.png', png(2, 2, '%PDF-1.7'), 'file_is_two_things'],
  ['a PDF that begins with a page', 'a.pdf', text('%PDF-1.7\n<html><script>x()</script>\n%%EOF'), 'file_is_two_things'],
  ['a PDF with something appended', 'a.pdf', Buffer.concat([pdf(), text('MZ appended')]), 'file_cut_off'],
  ['half a PDF', 'a.pdf', pdf().subarray(0, 20), 'file_cut_off'],
  ['half a workbook', 'a.xlsx', office('xlsx').subarray(0, 200), 'file_cut_off'],
  ['a workbook behind a program', 'a.xlsx', Buffer.concat([text('MZ'), office('xlsx', [], { shift: 2 })]), 'file_type_unknown'],
  ['an archive with a comment', 'a.xlsx', office('xlsx', [], { comment: '<script>' }), 'file_is_two_things'],
  ['a mere archive', 'a.docx', zip([{ name: 'readme.txt', content: 'x' }]), 'file_type_unknown'],
  ['an archive under its own name', 'a.zip', zip([{ name: 'readme.txt', content: 'x' }]), 'file_type_unknown'],
  ['a path that leads out (zip slip)', 'a.docx', office('docx', [{ name: '../../etc/passwd', content: 'x' }]), 'file_damaged'],
  ['an absolute path', 'a.docx', office('docx', [{ name: '/etc/passwd', content: 'x' }]), 'file_damaged'],
  ['a path of Windows', 'a.docx', office('docx', [{ name: '..\\..\\x.xml', content: '<x/>' }]), 'file_damaged'],
  ['a symbolic link', 'a.docx', office('docx', [{ name: 'word/x.xml', content: '<x/>', attributes: link }]), 'file_damaged'],
  ['two parts of one name', 'a.docx', office('docx', [{ name: 'word/DOCUMENT.xml', content: '<x/>' }]), 'file_damaged'],
  ['a part that is called otherwise in the list', 'a.docx', office('docx', [{ name: 'x.exe', listName: 'x.xml', content: '<x/>' }]), 'file_damaged'],
  ['macros', 'a.docx', office('docx', [{ name: 'word/vbaProject.bin', content: 'x' }]), 'file_has_macros'],
  ['macros of Excel 4', 'a.xlsx', office('xlsx', [{ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }]), 'file_has_macros'],
  ['macros by their ending', 'a.docm', office('docx'), 'file_name_acts'],
  ['a type with macros', 'a.docx', zip([{ name: '[Content_Types].xml', content: '<Types a="application/vnd.ms-word.document.macroEnabled.main+xml"/>' }, { name: 'word/document.xml', content: '<x/>' }]), 'file_has_macros'],
  ['an embedded program', 'a.docx', office('docx', [{ name: 'word/embeddings/setup.exe', content: 'MZ' }]), 'file_has_programs'],
  ['an embedded object', 'a.docx', office('docx', [{ name: 'word/embeddings/oleObject1.bin', content: 'x' }]), 'file_has_programs'],
  ['a bomb: a part that unfolds to 277 MiB', 'a.xlsx', office('xlsx', [{ name: 'xl/worksheets/sheet1.xml', content: `<x>${'0'.repeat(300_000)}`, declaredSize: 277 * 1024 * 1024 }]), 'file_unfolds_too_large'],
  ['a bomb: 5 MiB of noughts', 'a.xlsx', office('xlsx', [{ name: 'xl/x.xml', content: `<x>${'0'.repeat(5 * 1024 * 1024)}` }]), 'file_unfolds_too_large'],
  ['a bomb of entities', 'a.docx', office('docx', [{ name: 'word/x.xml', content: LAUGHS }]), 'file_damaged'],
  ['a bomb of entities in UTF-16', 'a.docx', office('docx', [{ name: 'word/x.xml', content: Buffer.from(LAUGHS, 'utf16le') }]), 'file_damaged'],
  ['a workbook with a password', 'a.xlsx', office('xlsx', [{ name: 'xl/x.xml', content: '<x/>', flags: 0x801 }]), 'file_encrypted'],
  ['an old Word document', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file_type_unknown'],
  ['a picture of 100,000 pixels a side', 'a.png', png(100_000, 100_000), 'file_image_too_large'],
  ['a photograph of 60,000 pixels a side', 'a.jpg', jpeg(60_000, 60_000), 'file_image_too_large'],
  ['a photograph without a frame', 'a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0xff, 0xd9, 0, 0, 0, 0]), 'file_damaged'],
  ['text that is not UTF-8', 'a.csv', Buffer.from([0xc0, 0xe1, 0xe2, 0x3b]), 'file_type_unknown'],
  ['text with control signs', 'a.txt', text('a\u001b[2Jb'), 'file_type_unknown'],
]; // prettier-ignore

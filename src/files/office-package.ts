import type { ContentFault, KindName } from './file-kinds.js';
import type { ZipEntry, ZipEnd } from './zip-directory.js';

/** An office document of this many parts, or unfolding to this many bytes, is no document. */
export const MOST_PARTS = 5_000;
const MOST_UNFOLDED = 200 * 1024 * 1024;
/** Text shrinks to a tenth or twentieth; a bomb to a thousandth. */
const MOST_SHRUNK = 150;
const SMALL = 1024 * 1024;

const STORED = 0;
const DEFLATED = 8;

const MACROS =
  /(^|\/)(vbaProject\.bin|vbaData\.xml|vbaProjectSignature[^/]*)$|(^|\/)(macrosheets|activeX)\/|^(Basic|Scripts)\//i;
const PROGRAMS =
  /\.(exe|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|msi|dll|lnk|jar|class|sh|py|php|html?|svg|zip|rar|7z)$|embeddings\/[^/]*\.bin$/i;

/** What an archive is, from the list of its contents; nothing of it has been unpacked. */
export function kindOfPackage(entries: readonly ZipEntry[], end: ZipEnd): KindName | ContentFault {
  const fault = faultOfEntries(entries, end);
  if (fault) return fault;
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('[Content_Types].xml')) {
    if (names.has('word/document.xml')) return 'docx';
    if (names.has('xl/workbook.xml')) return 'xlsx';
    if (names.has('ppt/presentation.xml')) return 'pptx';
  }
  const [first] = entries;
  return first?.name === 'mimetype' && first.method === STORED && names.has('content.xml')
    ? 'odt'
    : 'file_type_unknown';
}

function faultOfEntries(entries: readonly ZipEntry[], end: ZipEnd): ContentFault | undefined {
  if (entries.length === 0 || entries.length > MOST_PARTS) return 'file_type_unknown';
  if (entries.some(({ encrypted }) => encrypted)) return 'file_encrypted';
  if (entries.some(({ method }) => method !== STORED && method !== DEFLATED)) return 'file_damaged';
  if (entries.some(({ name, isLink }) => isLink || isUnsafe(name))) return 'file_damaged';
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) return 'file_damaged';
  if (entries.some(({ name }) => MACROS.test(name))) return 'file_has_macros';
  if (entries.some(({ name }) => PROGRAMS.test(name))) return 'file_has_programs';
  if (unfoldsTooLarge(entries)) return 'file_unfolds_too_large';
  return overlaps(entries, end) ? 'file_damaged' : undefined;
}

/** "Zip slip": a name that leads out of the folder into which it is unpacked. */
function isUnsafe(name: string): boolean {
  return name === '' || /^[/\\]|\\|^[a-z]:|[\p{Cc}\uFFFD]/iu.test(name) || name.split('/').includes('..');
}

function unfoldsTooLarge(entries: readonly ZipEntry[]): boolean {
  const unfolded = entries.reduce((sum, { size }) => sum + size, 0);
  return (
    unfolded > MOST_UNFOLDED ||
    entries.some(({ method, size, compressed }) =>
      method === STORED ? size !== compressed : size > SMALL && size > compressed * MOST_SHRUNK,
    )
  );
}

/** Parts lie one after another, the first at the very beginning, the last before the list: nothing shared, nothing hidden. */
function overlaps(entries: readonly ZipEntry[], end: ZipEnd): boolean {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  if (inOrder[0]!.offset !== 0) return true;
  return inOrder.some(({ offset, compressed, name }, index) => {
    const next = inOrder[index + 1]?.offset ?? end.offset;
    return offset + 30 + Buffer.byteLength(name) + compressed > next;
  });
}

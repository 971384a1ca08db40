/** Names of files: how they come in, which are taken, how they go out again. Kazakh letters stay as they are. */

const LONGEST = 200;

/** What a file of evidence is never: a program or a page that acts by itself, hidden before the last ending or not. */
const ACTING = new Set(
  `exe com scr bat cmd ps1 psm1 vbs vbe js mjs jse wsf wsh hta msi msp dll sys cpl lnk url reg jar jnlp class apk app sh
   bash py pl rb php phtml asp aspx jsp cgi htm html xhtml shtml mht mhtml svg xml xsl swf docm dotm xlsm xltm xlsb xlam
   pptm potm ppsm ppam chm iso img vhd dmg`.split(/\s+/),
);

// Control signs, the two slashes and what Windows forbids; marks that turn the direction of writing hide an ending.
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}/\\<>:"|?*\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

export type NameFault = 'file_name_missing' | 'file_name_wrong' | 'file_name_acts';

/** The name in a header `Content-Disposition: attachment; filename*=UTF-8''…` (RFC 6266, RFC 8187), or why it is not taken. */
export function nameFrom(disposition: string | undefined): { name: string } | { fault: NameFault } {
  const extended = /;\s*filename\*\s*=\s*UTF-8'[\w-]*'([^;\s]+)/i.exec(disposition ?? '')?.[1];
  const plain = /;\s*filename\s*=\s*(?:"([^"\\]*)"|([^";\s]+))/i.exec(disposition ?? '');
  const given = extended === undefined ? (plain?.[1] ?? plain?.[2]) : decoded(extended);
  if (given === undefined) return { fault: extended === undefined ? 'file_name_missing' : 'file_name_wrong' };
  const name = given.normalize('NFC').trim();
  const fault = faultOf(name);
  return fault ? { fault } : { name };
}

function faultOf(name: string): NameFault | undefined {
  if (name === '' || name.length > LONGEST || FORBIDDEN.test(name) || RESERVED.test(name)) return 'file_name_wrong';
  if (name.startsWith('.') || name.endsWith('.') || name.includes('..')) return 'file_name_wrong';
  return name
    .split('.')
    .slice(1)
    .some((part) => ACTING.has(part.trim().toLowerCase()))
    ? 'file_name_acts'
    : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** `Акт.PDF` → `pdf` */
export function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Always to be saved, never shown in the page; old programs get Latin letters, the others the whole name. */
export function attachmentHeader(name: string): string {
  const latin = name.replace(/[^\x20-\x7e]|[%"\\]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${latin}"; filename*=UTF-8''${whole}`;
}

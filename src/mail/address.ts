// Owns what may stand in a letter's headers: addresses, names, subject, ids, the few extra headers.
// Addresses and ids are refused, never repaired: a repaired address is somebody else's address.
// Names and subjects are cleaned: an odd character in a name must not cost a person the reminder.

const SUBJECT_LENGTH = 150;
const NAME_LENGTH = 100;
const HEADER_LENGTH = 900;

/** What breaks a line or a header, or turns the reading direction; lone surrogates as well. */
const UNSAFE_IN_TEXT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b\ufeff]+/gu;

/** Header names a letter may add; everything else is set by us from its own field. */
export const EXTRA_HEADERS: readonly string[] = [
  'Auto-Submitted',
  'X-Auto-Response-Suppress',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Thread-Index',
];

/**
 * True for a plain ASCII address: dot-atom of letters, digits and _ + & ' = ~ -, then a domain with at least two labels.
 * Narrower than RFC 5322 on purpose: no quoted local parts, comments, address literals, %-routes, `!`-paths.
 */
export function isSafeAddress(address: unknown): address is string {
  if (typeof address !== 'string' || address.length > 254) return false;
  const at = address.indexOf('@');
  const domain = address.slice(at + 1);
  return (
    at >= 1 &&
    at <= 64 &&
    /^[a-z0-9_+&'=~][a-z0-9_+&'=~-]*(\.[a-z0-9_+&'=~-]+)*$/i.test(address.slice(0, at)) &&
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/i.test(domain)
  );
}

/** `<left@domain>` in plain ASCII, nothing else. */
export function isSafeMessageId(id: unknown): id is string {
  return typeof id === 'string' && id.length <= 250 && /^<[a-z0-9._+=~-]+@[a-z0-9.-]+>$/i.test(id);
}

/** An allowed extra header with a printable ASCII value, e.g. `<https://…>` of List-Unsubscribe. */
export function isSafeExtraHeader(name: string, value: unknown): value is string {
  return (
    EXTRA_HEADERS.includes(name) &&
    typeof value === 'string' &&
    value.length <= HEADER_LENGTH &&
    /^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(value)
  );
}

export function cleanName(name: string): string {
  return cutText(cleanText(name), NAME_LENGTH);
}

export function cleanSubject(subject: string): string {
  return cutText(cleanText(subject), SUBJECT_LENGTH);
}

/** `=?` begins an encoded word: left alone, a name like `=?utf-8?B?…?=` is decoded by readers into what was cleaned away. */
function cleanText(text: string): string {
  return text.replace(UNSAFE_IN_TEXT, ' ').replaceAll('=?', '= ?').replace(/ {2,}/g, ' ').trim();
}

/** At most `length` UTF-16 units with the ellipsis, cut between two graphemes. */
function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  let cut = '';
  for (const { segment } of graphemes.segment(text.slice(0, length * 2))) {
    if (cut.length + segment.length >= length) break;
    cut += segment;
  }
  // A letter piled up with more marks than the whole length is no grapheme anybody reads: cut it between code points.
  if (cut === '') cut = text.slice(0, length - 1).replace(/\p{Cs}$/u, '');
  return `${cut.trimEnd()}…`;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * What a mail server says of a letter (RFC 3464), read from the text of its message/delivery-status part.
 * Servers differ in what they leave out, so a missing status is taken from the diagnostic.
 */
export interface DeliveryStatus {
  /** hard: it will never arrive, the address is bad · soft: it did not arrive · delayed: it is still tried. */
  readonly kind: BounceKind;
  /** RFC 3463: '5.1.1'. */
  readonly status: string;
  /** In the server's own words, one line. */
  readonly diagnostic: string;
}

export type BounceKind = 'hard' | 'soft' | 'delayed';

const MOST_RECIPIENTS = 20;
const WORST: Record<BounceKind, number> = { hard: 2, soft: 1, delayed: 0 };

/** The worst of what is said of any recipient (we write to one a letter); undefined: nothing went wrong. */
export function readDeliveryStatus(text: string): DeliveryStatus | undefined {
  const [, ...recipients] = text.replace(/\r\n?/g, '\n').split(/\n(?:[ \t]*\n)+/);
  const told = recipients.slice(0, MOST_RECIPIENTS).map(fieldsOf).map(statusOf);
  return told.filter((one) => one !== undefined).sort((a, b) => WORST[b.kind] - WORST[a.kind])[0];
}

/** `Name: value`, folded lines joined; of a repeated field the first counts. */
function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

function statusOf(fields: ReadonlyMap<string, string>): DeliveryStatus | undefined {
  const action = fields.get('action')?.toLowerCase().split(/\W/)[0];
  if (action !== 'failed' && action !== 'delayed') return undefined;
  const said = withoutType(fields.get('diagnostic-code') ?? '');
  const status = enhanced(fields.get('status') ?? '') ?? enhanced(said) ?? plain(said) ?? '5.0.0';
  const kind = action === 'delayed' ? 'delayed' : status.startsWith('5') ? 'hard' : 'soft';
  return { kind, status, diagnostic: said };
}

/** `smtp; 550 …`: the type says nothing to a person. */
const withoutType = (code: string) => code.replace(/^[\w.-]{1,40};\s*/, '').replace(/\s+/g, ' ');
const enhanced = (text: string) => /(?:^|\D)([45]\.\d{1,3}\.\d{1,3})(?!\d)/.exec(text)?.[1];
/** Only the three digits of SMTP: 550 says "permanent" and no more. */
const plain = (text: string) => {
  const first = /(?:^|\D)([45])\d\d(?!\d)/.exec(text)?.[1];
  return first && `${first}.0.0`;
};

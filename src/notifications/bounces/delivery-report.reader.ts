import { simpleParser, type ParsedMail } from 'mailparser';
import { readDeliveryStatus, type DeliveryStatus } from './delivery-status.js';

export interface DeliveryReport {
  /** What may be a sealed return address or envelope id of ours, in the order to try them. */
  readonly seals: readonly string[];
  readonly status: DeliveryStatus;
}

/** Who the report was delivered to: mail servers write it under one of these. */
const ADDRESSES = ['to', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-failed-recipients'];
const SEAL = /(?<![0-9a-z])[0-9a-f]{52}(?![0-9a-z])/gi;
const MOST_SEALS = 5;

/**
 * Reads a message as a delivery report (RFC 3464). @returns undefined when it is something else: an automatic answer, a
 * report of success, a letter by a person, damage. Never throws for what a stranger wrote.
 */
export async function readDeliveryReport(raw: Buffer): Promise<DeliveryReport | undefined> {
  const mail = await parsed(raw);
  const part = mail?.attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  if (!mail || !part) return undefined;
  const text = part.content.toString('latin1');
  const status = readDeliveryStatus(text);
  if (!status) return undefined;
  const addressed = mail.headerLines.filter(({ key }) => ADDRESSES.includes(key)).map(({ line }) => line);
  // The envelope id that we gave comes back with the report, even where the address was rewritten on the way.
  const envelope = /^original-envelope-id:(.*)$/im.exec(text)?.[1] ?? '';
  const seals = [...addressed, envelope].flatMap((line) => line.match(SEAL) ?? []);
  return { seals: [...new Set(seals)].slice(0, MOST_SEALS), status };
}

async function parsed(raw: Buffer): Promise<ParsedMail | undefined> {
  try {
    return await simpleParser(raw, {
      keepDeliveryStatus: true,
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      skipImageLinks: true,
    });
  } catch {
    return undefined;
  }
}

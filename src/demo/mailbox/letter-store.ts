import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type ParsedMail, simpleParser } from 'mailparser';

export interface MailboxLetter {
  /** Counts up in the order of arrival, also over restarts. */
  id: number;
  receivedAt: Date;
  /** Who really sent and got it (SMTP); what `from` and `to` say is the letter's own claim. */
  envelope: { from: string; to: string[] };
  messageId: string;
  subject: string;
  from: string;
  to: string;
  date: Date | null;
  text: string;
  /** null when the letter is plain text only. */
  html: string | null;
  /** As sent, in order, folded lines joined; names in lower case. */
  headers: { name: string; value: string }[];
  attachments: { name: string; type: string; size: number }[];
  /** The stored file: one line of ours (see `first line` below), then the letter byte for byte. */
  rawPath: string;
}

type Arrival = Pick<MailboxLetter, 'receivedAt' | 'envelope'>;

// The envelope is not part of a letter, so it stands in a line above it, as `Return-Path` does in a real mailbox.
const FIRST_LINE = 'X-Mailbox: ';
const READ_TOGETHER = 100;

/**
 * The letters of the mailbox, in the order in which they arrived, each a file. Owns the folder's .eml files;
 * never judges a letter: whatever SMTP accepted is kept byte for byte, readable or not.
 */
export class LetterStore {
  readonly letters: MailboxLetter[] = [];
  private last = 0;
  private earlier: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: string) {}

  /** Reads the letters of earlier runs. A letter whose writing was interrupted had not been accepted. */
  async load(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const names = (await readdir(this.folder)).filter((name) => /^\d+\.eml$/.test(name)).sort();
    for (let at = 0; at < names.length; at += READ_TOGETHER) {
      const read = await Promise.all(names.slice(at, at + READ_TOGETHER).map((name) => this.stored(name)));
      this.letters.push(...read.filter((letter) => letter !== undefined));
    }
    this.last = Number.parseInt(names.at(-1) ?? '0', 10);
  }

  /** Answers when the letter is on disk and in the list, after every letter that came before it. */
  async add(raw: Buffer, arrival: Arrival): Promise<MailboxLetter> {
    const id = ++this.last;
    const reading = this.read(id, raw, arrival);
    const stored = Promise.all([reading, this.write(this.pathOf(id), raw, arrival)]);
    const inTurn = this.earlier.then(async () => {
      const [letter] = await stored;
      this.letters.push(letter);
      return letter;
    });
    // Whoever sent this letter hears of its failure; the next one only waits for its turn.
    this.earlier = inTurn.catch(() => undefined);
    return inTurn;
  }

  find(id: number): MailboxLetter | undefined {
    return this.letters.find((letter) => letter.id === id);
  }

  /** The letter as it was sent. */
  async raw(letter: MailboxLetter): Promise<Buffer> {
    return withoutFirstLine(await readFile(letter.rawPath));
  }

  async clear(): Promise<void> {
    await this.earlier;
    const gone = this.letters.splice(0);
    await Promise.all(gone.map((letter) => rm(letter.rawPath, { force: true })));
  }

  /** A power cut may have emptied a file after its rename; the other letters are still worth showing. */
  private async stored(name: string): Promise<MailboxLetter | undefined> {
    const file = await readFile(join(this.folder, name));
    const arrival = arrivalOf(file);
    return arrival && this.read(Number.parseInt(name, 10), withoutFirstLine(file), arrival);
  }

  private pathOf(id: number): string {
    return join(this.folder, `${String(id).padStart(8, '0')}.eml`);
  }

  /** A file appears whole or not at all: it gets its name by a rename. */
  private async write(path: string, raw: Buffer, { receivedAt, envelope }: Arrival): Promise<void> {
    const line = Buffer.from(`${FIRST_LINE}${JSON.stringify({ receivedAt, envelope })}\r\n`);
    await writeFile(`${path}.part`, Buffer.concat([line, raw]), { mode: 0o600 });
    await rename(`${path}.part`, path);
  }

  /** What cannot be parsed is shown as it came: the mailbox is there to show what was really sent, above all what is wrong. */
  private async read(id: number, raw: Buffer, arrival: Arrival): Promise<MailboxLetter> {
    const mail = await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true }).catch(() => undefined);
    return { id, ...arrival, ...contentOf(mail, raw), rawPath: this.pathOf(id) };
  }
}

function arrivalOf(file: Buffer): Arrival | undefined {
  try {
    const line = file.toString('utf8', FIRST_LINE.length, file.indexOf('\r\n'));
    const { receivedAt, envelope } = JSON.parse(line) as { receivedAt: string; envelope: Arrival['envelope'] };
    return { receivedAt: new Date(receivedAt), envelope };
  } catch {
    return undefined;
  }
}

function withoutFirstLine(file: Buffer): Buffer {
  return file.subarray(file.indexOf('\r\n') + 2);
}

function contentOf(mail: ParsedMail | undefined, raw: Buffer) {
  return {
    messageId: mail?.messageId ?? '',
    subject: mail?.subject ?? '',
    from: mail?.from?.text ?? '',
    to: [mail?.to ?? []].flat().map((address) => address.text).join(', '), // prettier-ignore
    date: mail?.date ?? null,
    text: mail ? (mail.text ?? '') : raw.toString('utf8'),
    html: mail?.html || null,
    headers: (mail?.headerLines ?? []).map(({ key, line }) => ({
      name: key,
      value: line.slice(line.indexOf(':') + 1).replace(/\r?\n[ \t]/g, ' ').trim(), // prettier-ignore
    })),
    attachments: (mail?.attachments ?? []).map(({ filename, contentType, size }) => ({
      name: filename ?? '',
      type: contentType,
      size,
    })),
  };
}

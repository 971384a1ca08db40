// Owns the reading of one SMTP attempt: which failure means what, and when to try again.
// Knows server replies and how far the attempt had come, nothing of letters or tasks.
// Never guesses: what cannot be told after the final dot is `unknown`, not a failure.

/** How far the attempt had come: no session yet; session open, no body byte written; body begun. */
export type SmtpPhase = 'connect' | 'envelope' | 'data';

/**
 * accepted: the relay took the letter (taken is not delivered) · temporary_host: the relay is away; hold all letters, do not
 * count it as an attempt of this one · temporary: retry this letter · permanent_recipient: the address is bad ·
 * permanent_content: the letter is bad, raise the alarm · configuration: stop all sending, raise the alarm ·
 * unknown: it may or may not have been taken.
 */
export type SendKind =
  | 'accepted'
  | 'temporary_host'
  | 'temporary'
  | 'permanent_recipient'
  | 'permanent_content'
  | 'configuration'
  | 'unknown';

export interface SendOutcome {
  kind: SendKind;
  smtpCode: number | null;
  /** What the server or the network said: at most 500 characters, one line, no credentials. */
  response: string;
  phase: SmtpPhase;
}

/** The fields of nodemailer's error that we read. */
export interface SmtpFailure {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  message?: string;
}

const RESPONSE_LENGTH = 500;
const RETRY_SECONDS = [60, 300, 900, 1800];
const RETRY_SECONDS_LATER = 3600;

/** 530 authentication required, 534 mechanism too weak, 535 credentials invalid, 538 encryption required. */
const AUTHENTICATION_CODES = new Set([530, 534, 535, 538]);

export function classifySmtpFailure(
  failure: SmtpFailure,
  phase: SmtpPhase,
  secrets: readonly string[] = [],
): SendOutcome {
  const smtpCode = failure.responseCode || null;
  return {
    kind: kindOfFailure(failure, smtpCode, phase),
    smtpCode,
    response: cleanResponse(failure.response || failure.message || failure.code || '', secrets),
    phase,
  };
}

function kindOfFailure({ code, command }: SmtpFailure, smtpCode: number | null, phase: SmtpPhase): SendKind {
  if (phase === 'data') return kindAfterBody(code, smtpCode);
  if (code === 'ENOAUTH' || code === 'ECONFIG' || code === 'EREQUIRETLS') return 'configuration';
  if (code === 'EAUTH') return isTemporary(smtpCode) ? 'temporary_host' : 'configuration';
  // A relay that does not know STARTTLS, which we insist on, will not learn it by waiting.
  if (code === 'ETLS' && isPermanent(smtpCode)) return 'configuration';
  if (smtpCode !== null && AUTHENTICATION_CODES.has(smtpCode)) return 'configuration';
  if (phase === 'connect') return 'temporary_host';
  // 421 and a dropped connection stay `temporary` here, not `temporary_host`: the letter counts an attempt, so one
  // recipient at whom the relay always hangs up cannot hold back everybody's mail for ever.
  if (!isPermanent(smtpCode)) return code === 'EMESSAGE' ? 'permanent_content' : 'temporary';
  if (command === 'MAIL FROM') return smtpCode === 552 ? 'permanent_content' : 'configuration';
  // RFC 5321, 4.5.3.1.10: 552 to RCPT is to be read as 452; in practice a full mailbox, which passes.
  if (command === 'RCPT TO') return smtpCode === 552 ? 'temporary' : 'permanent_recipient';
  return 'permanent_content';
}

/** Only a whole reply to the final dot is believed; nodemailer gives those, and no others, the code EMESSAGE. */
function kindAfterBody(code: string | undefined, smtpCode: number | null): SendKind {
  if (code !== 'EMESSAGE' || smtpCode === null) return 'unknown';
  // 421 says that the channel closes, and relays were seen to say it with the letter already queued.
  if (smtpCode === 421) return 'unknown';
  if (isPermanent(smtpCode)) return 'permanent_content';
  return isTemporary(smtpCode) || smtpCode === 503 ? 'temporary' : 'unknown';
}

const isTemporary = (smtpCode: number | null) => smtpCode !== null && smtpCode >= 400 && smtpCode < 500;

/** 503 (bad sequence of commands) speaks of the session, not of the letter, and passes with the next connection. */
const isPermanent = (smtpCode: number | null) =>
  smtpCode !== null && smtpCode >= 500 && smtpCode < 600 && smtpCode !== 503;

/** One line of at most 500 characters without control characters; the secrets, and user:password in URLs, blotted out. */
export function cleanResponse(text: string, secrets: readonly string[] = []): string {
  let clean = text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ').trim();
  for (const secret of secrets) if (secret) clean = clean.replaceAll(secret, '***');
  clean = clean.replace(/:\/\/[^\s/@]*@/g, '://***@');
  return clean.length <= RESPONSE_LENGTH ? clean : clean.slice(0, RESPONSE_LENGTH).replace(/\p{Cs}$/u, '');
}

/** Seconds to wait after the given number of attempts: 1, 5, 15, 30 minutes, then hourly. */
export function retryDelaySeconds(attempt: number): number {
  return RETRY_SECONDS[Math.max(1, attempt) - 1] ?? RETRY_SECONDS_LATER;
}

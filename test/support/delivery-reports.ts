/** What mail servers send back (RFC 3464), in the shapes of the common ones; written for these tests. */
export interface Report {
  /** The return address, sealed. */
  to: string;
  recipient: string;
  action?: string;
  status?: string;
  diagnostic?: string;
  envelopeId?: string;
}

const lines = (...list: (string | undefined)[]) => `${list.filter((line) => line !== undefined).join('\r\n')}\r\n`;

export function postfix({ to, recipient, action = 'failed', status = '5.1.1', ...more }: Report): string {
  const { diagnostic = `550 5.1.1 <${recipient}>: Recipient address rejected: User unknown`, envelopeId } = more;
  return lines(
    `Return-Path: <>`,
    `Delivered-To: ${to}`,
    `From: MAILER-DAEMON@relay.example (Mail Delivery System)`,
    `Subject: Undelivered Mail Returned to Sender`,
    `To: ${to}`,
    `Auto-Submitted: auto-replied`,
    `MIME-Version: 1.0`,
    `Content-Type: multipart/report; report-type=delivery-status;`,
    `\tboundary="5A1B2C3D4E.1598324400/relay.example"`,
    `Message-Id: <20200825030000.5A1B2C3D4E@relay.example>`,
    ``,
    `This is a MIME-encapsulated message.`,
    ``,
    `--5A1B2C3D4E.1598324400/relay.example`,
    `Content-Description: Notification`,
    `Content-Type: text/plain; charset=us-ascii`,
    ``,
    `I'm sorry to have to inform you that your message could not be delivered.`,
    ``,
    `--5A1B2C3D4E.1598324400/relay.example`,
    `Content-Description: Delivery report`,
    `Content-Type: message/delivery-status`,
    ``,
    `Reporting-MTA: dns; relay.example`,
    envelopeId && `Original-Envelope-Id: ${envelopeId}`,
    `X-Postfix-Queue-ID: 5A1B2C3D4E`,
    `X-Postfix-Sender: rfc822; ${to}`,
    `Arrival-Date: Tue, 25 Aug 2020 09:00:00 +0600 (+06)`,
    ``,
    `Final-Recipient: rfc822; ${recipient}`,
    `Original-Recipient: rfc822;${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Remote-MTA: dns; mx.kz61.example`,
    `Diagnostic-Code: smtp; ${diagnostic.replace(': ', ':\r\n    ')}`,
    ``,
    `--5A1B2C3D4E.1598324400/relay.example`,
    `Content-Description: Undelivered Message Headers`,
    `Content-Type: text/rfc822-headers`,
    ``,
    `From: Control <control@gov.example>`,
    `To: <${recipient}>`,
    `Subject: Instructions`,
    ``,
    `--5A1B2C3D4E.1598324400/relay.example--`,
  );
}

/** Exchange: a nested alternative first, names in other cases, a long status line. */
export function exchange({ to, recipient, action = 'failed', status = '5.1.10', diagnostic }: Report): string {
  return lines(
    `From: <postmaster@kz61.example>`,
    `To: <${to}>`,
    `Subject: Undeliverable: Instructions`,
    `Content-Type: multipart/report; report-type=delivery-status; boundary="8f0b_"`,
    `X-MS-Exchange-Message-Is-Ndr:`,
    `X-Auto-Response-Suppress: All`,
    `MIME-Version: 1.0`,
    ``,
    `--8f0b_`,
    `Content-Type: multipart/alternative; differences=Content-Type; boundary="alt_"`,
    ``,
    `--alt_`,
    `Content-Type: text/plain; charset="utf-8"`,
    ``,
    `Your message couldn't be delivered.`,
    ``,
    `--alt_`,
    `Content-Type: text/html; charset="utf-8"`,
    ``,
    `<html><body><p>Your message couldn't be delivered.</p></body></html>`,
    ``,
    `--alt_--`,
    ``,
    `--8f0b_`,
    `Content-Type: message/delivery-status`,
    ``,
    `Reporting-MTA: dns;EX01.kz61.example`,
    `Received-From-MTA: dns;relay.example`,
    `Arrival-Date: Tue, 25 Aug 2020 03:00:01 +0000`,
    ``,
    `Final-Recipient: rfc822;${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp;${diagnostic ?? `550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ${recipient} not found by SMTP address lookup`}`,
    `X-Display-Name: Akimat`,
    ``,
    `--8f0b_`,
    `Content-Type: message/rfc822`,
    ``,
    `From: Control <control@gov.example>`,
    `Subject: Instructions`,
    ``,
    `text`,
    ``,
    `--8f0b_--`,
  );
}

/** Gmail: related parts before the report, no Original-Recipient, the diagnostic folded over lines. */
export function gmail({ to, recipient, action = 'failed', status = '5.1.1', diagnostic }: Report): string {
  return lines(
    `Return-Path: <>`,
    `From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>`,
    `To: ${to}`,
    `Auto-Submitted: auto-replied`,
    `Subject: Delivery Status Notification (Failure)`,
    `X-Failed-Recipients: ${recipient}`,
    `MIME-Version: 1.0`,
    `Content-Type: multipart/report; boundary="000000000000abcdef"; report-type=delivery-status`,
    ``,
    `--000000000000abcdef`,
    `Content-Type: multipart/related; boundary="000000000000rel"`,
    ``,
    `--000000000000rel`,
    `Content-Type: text/plain; charset="UTF-8"`,
    ``,
    `** Address not found **`,
    ``,
    `--000000000000rel--`,
    `--000000000000abcdef`,
    `Content-Type: message/delivery-status`,
    ``,
    `Reporting-MTA: dns; googlemail.example`,
    `Arrival-Date: Mon, 24 Aug 2020 20:00:03 -0700 (PDT)`,
    `X-Original-Message-ID: <letter@gov.example>`,
    ``,
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Remote-MTA: dns; mx.kz61.example. (203.0.113.7, the server for the domain kz61.example.)`,
    diagnostic === ''
      ? undefined
      : `Diagnostic-Code: smtp; ${diagnostic ?? '550-5.1.1 The email account that you tried to reach does not exist. Please try\r\n 550-5.1.1 double-checking the address. 550 5.1.1 no such user'}`,
    `Last-Attempt-Date: Mon, 24 Aug 2020 20:00:04 -0700 (PDT)`,
    ``,
    `--000000000000abcdef`,
    `Content-Type: message/rfc822`,
    ``,
    `Subject: Instructions`,
    ``,
    `text`,
    `--000000000000abcdef--`,
  );
}

export const automaticAnswer = (to: string) =>
  lines(
    `From: Away <away@kz61.example>`,
    `To: ${to}`,
    `Subject: Out of office: Instructions`,
    `Auto-Submitted: auto-replied`,
    `Content-Type: text/plain`,
    ``,
    `I am away until 1 September. Status: 5.1.1`,
  );

import fc from 'fast-check';
import { readDeliveryReport } from '../../src/notifications/bounces/delivery-report.reader.js';
import { readDeliveryStatus } from '../../src/notifications/bounces/delivery-status.js';
import { automaticAnswer, exchange, gmail, postfix, type Report } from '../support/delivery-reports.js';

const SEAL = '0123456789abcdef'.repeat(3) + '0123';
const report = (more: Partial<Report> = {}): Report => ({
  to: `bounces+${SEAL}@gov.example`,
  recipient: 'akimat@kz61.example',
  ...more,
});
const read = (raw: string) => readDeliveryReport(Buffer.from(raw));

describe('a report of a mail server', () => {
  it.each([
    ['Postfix', postfix, {}, 'hard', '5.1.1', '550 5.1.1 <akimat@kz61.example>: Recipient address rejected: User unknown'],
    ['Postfix, full mailbox', postfix, { status: '4.2.2', diagnostic: '452 4.2.2 full' }, 'soft', '4.2.2', '452 4.2.2 full'],
    ['Postfix, late', postfix, { action: 'delayed', status: '4.4.1', diagnostic: 'x' }, 'delayed', '4.4.1', 'x'],
    ['Exchange', exchange, {}, 'hard', '5.1.10', '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient akimat@kz61.example not found by SMTP address lookup'],
    ['Exchange, gave up', exchange, { status: '4.4.7', diagnostic: 'expired' }, 'soft', '4.4.7', 'expired'],
    ['Gmail', gmail, {}, 'hard', '5.1.1', '550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking the address. 550 5.1.1 no such user'],
    ['Gmail, without a diagnostic', gmail, { diagnostic: '' }, 'hard', '5.1.1', ''],
    ['a status of letters', gmail, { status: 'failed', diagnostic: '550 5.7.1 refused' }, 'hard', '5.7.1', '550 5.7.1 refused'],
    ['only SMTP’s digits', gmail, { status: '', diagnostic: '450 try later' }, 'soft', '4.0.0', '450 try later'],
    ['an action with a remark', gmail, { action: 'Failed (final)' }, 'hard', '5.1.1', expect.any(String)],
  ] as const)('%s', async (_, shape, changes, kind, status, diagnostic) => {
    expect(await read(shape(report(changes)))).toEqual({ seals: [SEAL], status: { kind, status, diagnostic } });
  }); // prettier-ignore

  it.each([
    ['says that all went well', gmail(report({ action: 'delivered', status: '2.0.0' }))],
    ['is an automatic answer', automaticAnswer(report().to)],
    ['is nothing', ''],
    ['is cut off in the middle', postfix(report()).slice(0, 600)],
  ])('is none when it %s', async (_, raw) => {
    expect(await read(raw)).toBeUndefined();
  });

  it('finds the letter by the envelope id where the address was rewritten on the way', async () => {
    const raw = postfix(report({ to: 'bounces@gov.example', envelopeId: SEAL }));
    expect((await read(raw))!.seals).toEqual([SEAL]);
  });

  it('takes the worst of what is said of several recipients, and reads no more than twenty', () => {
    const block = (action: string, status: string) =>
      `Final-Recipient: rfc822; x\nAction: ${action}\nStatus: ${status}`;
    const text = (blocks: string[]) => ['Reporting-MTA: dns; x', ...blocks].join('\n\n');
    const mixed = [block('delayed', '4.4.1'), block('failed', '5.1.1'), block('failed', '4.2.2')];
    expect(readDeliveryStatus(text(mixed))).toMatchObject({ kind: 'hard', status: '5.1.1' });
    const many = [...Array<string>(20).fill(block('delayed', '4.4.1')), block('failed', '5.1.1')];
    expect(readDeliveryStatus(text(many))).toMatchObject({ kind: 'delayed' });
  });

  it('never throws, whatever strangers write: 500 damaged and invented ones', async () => {
    const samples = [postfix(report()), exchange(report()), gmail(report()), automaticAnswer(report().to)];
    const damaged = fc
      .tuple(
        fc.constantFrom(...samples),
        fc.nat(),
        fc.nat({ max: 400 }),
        fc.oneof(fc.string(), fc.string({ unit: 'binary' })),
      )
      .map(([raw, at, cut, put]) => {
        const place = at % raw.length;
        return raw.slice(0, place) + put + raw.slice(place + cut);
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, damaged, fc.string({ unit: 'binary', maxLength: 2_000 })), async (raw) => {
        const told = await read(raw);
        if (told) {
          expect(['hard', 'soft', 'delayed']).toContain(told.status.kind);
          expect(told.status.status).toMatch(/^[45]\.\d{1,3}\.\d{1,3}$/);
          expect(told.seals.length).toBeLessThanOrEqual(5);
        }
      }),
      { numRuns: 500 },
    );
  });
});

import { isSafeExtraHeader, isSafeMessageId } from '../../src/mail/address.js';
import { threadOf } from '../../src/notifications/letters/thread.js';

const LETTER = '11111111-1111-4111-8111-111111111111';
const OTHER_LETTER = '33333333-3333-4333-8333-333333333333';
const TASK = '22222222-2222-4222-8222-222222222222';
const OTHER_TASK = '44444444-4444-4444-8444-444444444444';
const PERSON = '55555555-5555-4555-8555-555555555555';
const place = (more: object = {}) =>
  threadOf({ letterId: LETTER, personId: PERSON, about: [TASK], domain: 'gov.example', at: new Date('2020-08-25T03:00:00Z'), ...more }); // prettier-ignore
/** The 22 bytes by which Outlook tells a conversation. */
const conversation = (index: string) => Buffer.from(index, 'base64').subarray(0, 22).toString('hex');

describe('the conversation of a letter', () => {
  it('is that of its one task, the same for every letter about it', () => {
    const first = place();
    const later = place({ letterId: OTHER_LETTER, at: new Date('2020-08-28T03:00:00Z') });
    expect(later.root).toBe(first.root);
    expect(conversation(later.threadIndex)).toBe(conversation(first.threadIndex));
    expect(later.messageId).not.toBe(first.messageId);
    expect(later.threadIndex > first.threadIndex).toBe(true);
  });

  it('is another for another task, another person, and a digest of several tasks', () => {
    const all = [
      place(),
      place({ about: [OTHER_TASK] }),
      place({ personId: OTHER_TASK }),
      place({ about: [TASK, OTHER_TASK] }),
    ];
    expect(new Set(all.map(({ root }) => root)).size).toBe(4);
    expect(new Set(all.map(({ threadIndex }) => conversation(threadIndex))).size).toBe(4);
  });

  it('is the same at every attempt, and fit for a header', () => {
    expect(place()).toEqual(place());
    const { messageId, root, threadIndex } = place({ at: new Date('2093-01-01T00:00:00Z') });
    expect([messageId, root].map(isSafeMessageId)).toEqual([true, true]);
    expect(isSafeExtraHeader('Thread-Index', threadIndex)).toBe(true);
    expect(Buffer.from(threadIndex, 'base64')).toHaveLength(27);
  });

  it('tells Outlook the time since its beginning, in steps that fit', () => {
    const child = (at: string) => Buffer.from(place({ at: new Date(at) }).threadIndex, 'base64').readUInt32BE(22);
    // 2^18 × 100 ns a step: one day is 3,295,898 of them.
    expect(child('2019-01-02T00:00:00Z')).toBe(Math.floor((86_400 * 10 ** 7) / 2 ** 18));
    expect(child('2018-12-31T00:00:00Z')).toBe(0);
    expect(child('2050-01-01T00:00:00Z') >>> 31).toBe(1);
  });
});

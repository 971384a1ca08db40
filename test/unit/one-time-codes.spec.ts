import { enrolment, recoveryCode, stepOfCode, typedRecoveryCode } from '../../src/auth/one-time-codes.js';
import { secretBox } from '../../src/auth/secret-box.js';

/** RFC 6238, appendix B (SHA-1), of whose eight digits the last six are ours. */
const RFC = Buffer.from('12345678901234567890');

describe('a one-time code', () => {
  it.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [1234567890, '005924', 41152263],
    [20000000000, '353130', 666666666],
  ])('at %d s is the one of RFC 6238', (now, code, step) => {
    expect(stepOfCode(RFC, code, now)).toBe(step);
    expect(stepOfCode(RFC, ` ${code.slice(0, 3)} ${code.slice(3)}`, now)).toBe(step);
  });

  it('is taken half a minute early or late, and no further', () => {
    expect([-60, -30, 0, 30, 60].map((off) => stepOfCode(RFC, '081804', 1111111109 + off))).toEqual([
      undefined, 37037036, 37037036, 37037036, undefined,
    ]); // prettier-ignore
  });

  it.each(['', '08180', '0818041', 'abcdef', '٠٨١٨٠٤', '-81804', '0x1804'])('is not %p', (code) => {
    expect(stepOfCode(RFC, code, 1111111109)).toBeUndefined();
  });

  it('is set up by an address that names system and person', () => {
    const { secret, uri } = enrolment(RFC, 'Control', 'akim@gov.example');
    expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(uri).toMatch(/^otpauth:\/\/totp\/Control:akim%40gov\.example\?.*secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ/);
  });
});

describe('a recovery code', () => {
  it('is known however it is typed', () => {
    const code = recoveryCode(Buffer.from(Array.from({ length: 16 }, (_, n) => n * 17)));
    expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/);
    expect(typedRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')}`)).toBe(code.replaceAll('-', ''));
    expect(typedRecoveryCode('123456')).toBeUndefined();
  });
});

describe('the box of secrets', () => {
  const box = secretBox('a key of thirty-two characters or more');
  const closed = box.close(RFC, 'a');

  it('gives back what it was given, to the same person and by the same key', () => {
    expect(box.open(closed, 'a')).toEqual(RFC);
    expect(box.close(RFC, 'a')).not.toEqual(closed);
    expect(closed.includes(RFC)).toBe(false);
  });

  it('opens for no other person, no other key, and nothing that was changed', () => {
    const changed = Buffer.from(closed);
    changed[changed.length - 1]! ^= 1;
    expect(() => box.open(closed, 'b')).toThrow();
    expect(() => box.open(changed, 'a')).toThrow();
    expect(() => secretBox('another key of thirty-two characters').open(closed, 'a')).toThrow();
  });
});

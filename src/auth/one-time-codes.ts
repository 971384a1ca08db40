import { Secret, TOTP } from 'otpauth';

/** As every authenticator app knows them (RFC 6238): SHA-1, six digits, half a minute. */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 };
/** A telephone's clock may be half a minute off either way. */
const WINDOW = 1;

/** The time step of this code at this moment (seconds since 1970), or undefined when it is no code of this secret. */
export function stepOfCode(secret: Buffer, code: string, now: number): number | undefined {
  const typed = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(typed)) return undefined;
  const timestamp = now * 1000;
  const delta = TOTP.validate({ ...FORM, secret: secretOf(secret), token: typed, timestamp, window: WINDOW });
  return delta === null ? undefined : TOTP.counter({ period: FORM.period, timestamp }) + delta;
}

/** What an authenticator app reads: by its camera from a picture, or typed. */
export function enrolment(secret: Buffer, issuer: string, label: string): { secret: string; uri: string } {
  const totp = new TOTP({ ...FORM, secret: secretOf(secret), issuer, label });
  return { secret: totp.secret.base32, uri: totp.toString() };
}

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Sixteen letters and digits that are not mistaken for each other (80 bits): `K7QM-2XPA-…`. */
export function recoveryCode(chance: Buffer): string {
  const letters = [...chance.subarray(0, 16)].map((byte) => ALPHABET[byte % ALPHABET.length]!).join('');
  return letters.match(/.{4}/g)!.join('-');
}

/** As it was shown, however it was typed; undefined: it cannot be one. */
export function typedRecoveryCode(text: string): string | undefined {
  const letters = text.toUpperCase().replace(/[\s-]/g, '');
  return letters.length === 16 ? letters : undefined;
}

function secretOf(bytes: Buffer): Secret {
  return new Secret({ buffer: new Uint8Array(bytes).buffer });
}

import { hash, verify } from '@node-rs/argon2';

/** argon2id, 19 MiB, 2 passes: the recommendation of OWASP; about 50 ms a try. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let ofNobody: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Takes as long for a person who does not exist as for one who does. */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  ofNobody ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await ofNobody), password);
  return stored !== undefined && matches;
}

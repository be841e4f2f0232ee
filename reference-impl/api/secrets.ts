import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

// Passwords get a slow hash, as people choose them; keys are 256 random bits, for which a fast one is enough.
const COST = { N: 4096, r: 8, p: 1 };

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password, salt, 32, COST, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });

/** `scrypt$<salt>$<hash>`, both hex. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt$${salt.toString('hex')}$${(await derive(password, salt)).toString('hex')}`;
}

// Compared with when there is no such user, so that the answer takes as long.
const NOBODY = `scrypt$${'00'.repeat(16)}$${'00'.repeat(32)}`;

export async function passwordMatches(password: string, stored: string | null | undefined): Promise<boolean> {
  const [, salt, hash] = /^scrypt\$([0-9a-f]{32})\$([0-9a-f]{64})$/.exec(stored ?? NOBODY) ?? [];
  if (salt === undefined || hash === undefined) return false;
  const derived = await derive(password, Buffer.from(salt, 'hex'));
  return timingSafeEqual(derived, Buffer.from(hash, 'hex'));
}

/** An agent's key: 64 hex characters (contract §2.5). */
export const newAgentKey = (): string => randomBytes(32).toString('hex');

export const isAgentKey = (key: string): boolean => /^[0-9a-fA-F]{64}$/.test(key);

export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Whether the key is the one stored as this hash; a row without a key admits nobody. */
export function keyMatches(key: string, storedHash: string | null): boolean {
  const stored = Buffer.from(storedHash ?? '');
  const given = Buffer.from(hashKey(key));
  return stored.length === given.length && timingSafeEqual(stored, given);
}

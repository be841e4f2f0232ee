import { createHmac, randomBytes } from 'node:crypto';
import type { Target } from '../target/read-target.ts';

/** What the lab hands to a target and must never be seen in its evidence. */
export interface Secrets {
  readonly adminPassword: string;
  /** 32 characters or more. */
  readonly jwtSecret: string;
  /** 64 hex characters, the form of contract §2.5. */
  readonly bootstrapKey: string;
}

/** The target's own where it names them, else made anew for the run. */
export function secretsFor({ secrets }: Target): Secrets {
  const random = randomBytes(32).toString('hex');
  return {
    // Upper, lower, digit and sign: the strictest rule that contract §2.4 allows for.
    adminPassword: secrets.adminPassword ?? `Aa1!${derived(random, 'admin').slice(0, 20)}`,
    jwtSecret: secrets.jwtSecret ?? derived(random, 'jwt'),
    bootstrapKey: secrets.bootstrapKey ?? derived(random, 'bootstrap'),
  };
}

function derived(seed: string, purpose: string): string {
  return createHmac('sha256', seed).update(purpose).digest('hex');
}

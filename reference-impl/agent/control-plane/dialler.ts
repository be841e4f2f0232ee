import type { Config } from '../config.ts';
import type { Parts } from '../parts.ts';
import { keysToTry } from './keys.ts';
import { openConnection } from './open-connection.ts';
import type { Connection } from './open-connection.ts';
import type { Outcome } from './outcome.ts';
import { register } from './register.ts';

export interface Dialler {
  /** Registers if that was not done yet, or if the key is refused by now, and connects. @throws UnfitStart without a key */
  dial(): Promise<Connection | Outcome>;
}

/** Holds the one thing that must outlive a connection: the key that the API accepted. */
export function createDialler(parts: Parts, config: Config, log: (sentence: string) => void): Dialler {
  let accepted: string | undefined;

  const enrol = async (): Promise<string | Outcome> => {
    // From the moment it was replaced, the given key is not used again (contract §8.1).
    const keys = accepted === undefined ? await keysToTry(config) : [accepted];
    let refused: Outcome = { kind: 'refused', why: 'There is no key to try.' };
    for (const key of keys) {
      const answer = await register(config, key, parts.registrationOf(config));
      if (answer.kind === 'registered') return answer.newKey ?? key;
      if (answer.kind !== 'refused') return answer;
      refused = answer;
    }
    return refused;
  };

  const remember = async (key: string): Promise<void> => {
    accepted = key;
    if (config.keyFile === undefined) return;
    await parts.keepKey(config.keyFile, key).catch((cause: unknown) => {
      log(`The key could not be kept in AGENT_KEY_FILE, so the next start will lack it: ${String(cause)}.`);
    });
  };

  return {
    async dial() {
      const known = accepted === undefined ? undefined : await openConnection(parts, config, accepted);
      if (known !== undefined && known.kind !== 'refused') return known;
      const key = await enrol();
      if (typeof key !== 'string') return key;
      if (key !== accepted) await remember(key);
      return openConnection(parts, config, key);
    },
  };
}

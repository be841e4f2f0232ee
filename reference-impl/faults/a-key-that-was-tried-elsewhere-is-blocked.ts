import type { Fault } from './fault.ts';

export default {
  sentence: 'A key that was tried for another agent first is not taken for its own any more.',
  caughtBy: ['errors/keys-are-asked-before-the-upgrade › an agent with its own key is let in'],
  api(parts) {
    const [trusted, blocked] = [new Set<string>(), new Set<string>()];
    return {
      ...parts,
      keyMatches(key, hash) {
        const matches = parts.keyMatches(key, hash) && !blocked.has(key);
        if (matches) trusted.add(key);
        else if (!trusted.has(key)) blocked.add(key);
        return matches;
      },
    };
  },
} satisfies Fault;

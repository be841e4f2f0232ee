import type { Fault } from './fault.ts';

export default {
  sentence: 'The bootstrap key passes for every agent.',
  caughtBy: [
    'errors/keys-open-only-for-their-agent › no key, and a key of somebody else, are refused as the contract says',
    'errors/keys-open-only-for-their-agent › nobody is registered or changed',
    'errors/keys-are-asked-before-the-upgrade › each is refused, as the contract says',
    'errors/keys-are-asked-before-the-upgrade › the connection of the agent stays, and it is online',
  ],
  api: (parts) => ({
    ...parts,
    keyMatches: (key, hash) => key === process.env['AGENT_BOOTSTRAP_KEY'] || parts.keyMatches(key, hash),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'Any well-formed key passes for any agent.',
  caughtBy: [
    'creation/lets-nobody-in-without-the-agents-key › another key is refused with 403',
    'creation/lets-nobody-in-without-the-agents-key › a connection with another key is refused',
    'creation/lets-nobody-in-without-the-agents-key › the agent itself stays connected',
  ],
  api: (parts) => ({ ...parts, keyMatches: () => true }),
} satisfies Fault;

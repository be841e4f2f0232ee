import type { Fault } from './fault.ts';

const FIRST_MS = 4_000;

export default {
  sentence: 'Lets four seconds pass before it tries a lost API for the first time.',
  caughtBy: ['errors/agent-tries-again-at-growing-gaps › the first try comes within two seconds'],
  agent: (parts) => ({
    ...parts,
    reconnectDelay: (attempt, maxMs) => (attempt === 0 ? FIRST_MS : parts.reconnectDelay(attempt, maxMs)),
  }),
} satisfies Fault;

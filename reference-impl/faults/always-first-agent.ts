import type { Fault } from './fault.ts';

export default {
  sentence: 'The first agent that fits gets every session, however loaded it is.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    pickAgent: (candidates) => candidates.toSorted((a, b) => (a.agentId < b.agentId ? -1 : 1))[0],
  }),
} satisfies Fault;

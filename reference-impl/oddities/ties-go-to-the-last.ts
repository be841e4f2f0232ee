import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Among equally loaded agents the one with the last id gets the session.',
  api: (parts) => ({
    ...parts,
    pickAgent: (candidates) =>
      candidates.toSorted((a, b) => a.load - b.load || (a.agentId < b.agentId ? 1 : -1))[0],
  }),
} satisfies Oddity;

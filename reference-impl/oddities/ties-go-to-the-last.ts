import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Among equally loaded agents the one with the last id gets the session.',
  tempts: {
    check: 'creation/delivers-the-command-over-the-socket',
    habit: 'Of idle agents the one with the first id gets the session.',
    rewrite: {
      file: 'suites/02-creation/delivers-the-command-over-the-socket.ts',
      from: 'byAgent: agents.map((agent) => ofThis(agent).length).sort(),',
      to: `byAgent: agents
        .toSorted((a, b) => (a.agentId < b.agentId ? 1 : -1))
        .map((agent) => ofThis(agent).length),`,
    },
  },
  api: (parts) => ({
    ...parts,
    pickAgent: (candidates) =>
      candidates.toSorted((a, b) => a.load - b.load || (a.agentId < b.agentId ? 1 : -1))[0],
  }),
} satisfies Oddity;

import type { Fault } from './fault.ts';

export default {
  sentence: 'A start that finds a Deployment deletes it and makes another.',
  caughtBy: ['creation/agent-takes-what-it-finds-after-a-restart › Deployment and claim are those of before'],
  spills: ['*/agent-*'],
  agent: (parts) => ({
    ...parts,
    planStart: (wanted, seen) =>
      seen.deployment === undefined
        ? parts.planStart(wanted, seen)
        : [
            { kind: 'remove', piece: 'deployment' },
            ...parts.planStart(wanted, { ...seen, deployment: undefined }),
          ],
  }),
} satisfies Fault;

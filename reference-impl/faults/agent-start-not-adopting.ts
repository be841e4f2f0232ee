import type { Fault } from './fault.ts';

export default {
  sentence: 'Fails a start whose Deployment is there already.',
  caughtBy: [
    'creation/agent-takes-what-it-finds-after-a-restart › the repeated start is complete',
    'errors/agent-leaves-in-the-middle-of-work › the command comes to its end, before or after',
  ],
  agent: (parts) => ({
    ...parts,
    planStart: (wanted, seen) =>
      seen.deployment === undefined
        ? parts.planStart(wanted, seen)
        : [{ kind: 'refuse', why: 'There is a Deployment of that name already.' }],
  }),
} satisfies Fault;

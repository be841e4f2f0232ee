import type { Fault } from './fault.ts';

export default {
  sentence: 'Calls the awakening of a session complete of which nothing is there.',
  caughtBy: ['hibernation/agent-cannot-scale-what-is-not-there › the wake fails'],
  agent: (parts) => ({
    ...parts,
    planWake: (seen) =>
      seen.deployment === undefined ? [{ kind: 'report', state: 'running' }] : parts.planWake(seen),
  }),
} satisfies Fault;

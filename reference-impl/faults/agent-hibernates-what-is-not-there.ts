import type { Fault } from './fault.ts';

export default {
  sentence: 'Calls the hibernation, and the awakening, of a session complete of which nothing is there.',
  caughtBy: [
    'hibernation/agent-cannot-scale-what-is-not-there › the hibernation fails',
    'hibernation/agent-cannot-scale-what-is-not-there › the wake fails',
  ],
  agent: (parts) => ({
    ...parts,
    planHibernate: (seen) =>
      seen.deployment === undefined ? [{ kind: 'report', state: 'hibernated' }] : parts.planHibernate(seen),
    planWake: (seen) =>
      seen.deployment === undefined ? [{ kind: 'report', state: 'running' }] : parts.planWake(seen),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'Takes the Deployment of a session away to hibernate it, instead of scaling it to 0.',
  caughtBy: [
    'hibernation/platform-agent-dies-while-hibernating › the same Deployment has 0 replicas',
    'hibernation/agent-scales-to-zero › the Deployment is still there, and it is the same',
    'hibernation/agent-reports-hibernated-once-scaled › by then the Deployment has 0 replicas',
  ],
  agent: (parts) => ({
    ...parts,
    planHibernate: (seen) =>
      seen.deployment === undefined
        ? parts.planHibernate(seen)
        : [
            { kind: 'remove', piece: 'deployment' },
            { kind: 'await-no-pods' },
            { kind: 'report', state: 'hibernated' },
          ],
  }),
} satisfies Fault;

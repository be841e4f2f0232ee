import type { Fault } from './fault.ts';

export default {
  sentence: 'Fails to hibernate whatever is awake.',
  caughtBy: [
    'hibernation/agent-scales-to-zero › the command is complete',
    'hibernation/agent-scales-to-zero › it has 0 replicas',
    'hibernation/agent-scales-to-zero › the pod is gone',
    'hibernation/agent-reports-hibernated-once-scaled › it reports hibernated',
    'hibernation/platform-sleeps-and-wakes › hibernating is accepted, and so is waking',
    'hibernation/platform-sleeps-and-wakes › the row comes to hibernated, and the API shows it',
    'hibernation/platform-agent-dies-while-hibernating › the row comes to hibernated',
  ],
  spills: ['hibernation/agent-{changes-only,cycles}-*', 'errors/*'],
  agent: (parts) => ({
    ...parts,
    planHibernate: (seen) =>
      seen.deployment?.spec?.replicas === 1
        ? [{ kind: 'refuse', why: 'A session that is awake cannot be scaled.' }]
        : parts.planHibernate(seen),
  }),
} satisfies Fault;

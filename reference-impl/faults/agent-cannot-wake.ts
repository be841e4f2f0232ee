import type { Fault } from './fault.ts';

export default {
  sentence: 'Fails to wake whatever sleeps.',
  caughtBy: [
    'hibernation/agent-wakes-to-one-replica › the command is complete',
    'hibernation/agent-wakes-to-one-replica › it has 1 replica',
    'hibernation/agent-cannot-scale-what-is-not-there › the same of a session that is there is done',
    'hibernation/agent-says-failed-when-it-may-not-scale › the same succeeds once the cluster allows it',
    'hibernation/agent-takes-back-a-failed-wake › the same wake succeeds once there is room',
    'hibernation/platform-sleeps-and-wakes › the row comes to running again, and the API shows it',
    'hibernation/platform-sleeps-and-wakes › by then the same Deployment has 1 replica',
    'hibernation/platform-sleeps-and-wakes › the row names the pod that is there now',
    'hibernation/platform-failing-wake-sleeps-on › the same wake succeeds once there is room',
  ],
  spills: ['hibernation/agent-{cycles,mounts,reports-running}-*', 'errors/*'],
  agent: (parts) => ({
    ...parts,
    planWake: (seen) =>
      seen.deployment?.spec?.replicas === 0
        ? [{ kind: 'refuse', why: 'A session that sleeps cannot be scaled.' }]
        : parts.planWake(seen),
  }),
} satisfies Fault;

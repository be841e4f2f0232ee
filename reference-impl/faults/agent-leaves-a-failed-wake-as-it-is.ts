import type { Fault } from './fault.ts';

export default {
  sentence: 'Leaves a session whose wake failed at one replica.',
  caughtBy: [
    'hibernation/agent-takes-back-a-failed-wake › the Deployment is scaled back to 0',
    'hibernation/platform-failing-wake-sleeps-on › in the cluster it sleeps as before',
  ],
  agent: (parts) => ({
    ...parts,
    planUndoScale: (seen, replicas) => (replicas === 0 ? [] : parts.planUndoScale(seen, replicas)),
  }),
} satisfies Fault;

import type { Step } from '../agent/kubernetes/step.ts';
import type { Fault } from './fault.ts';

/** Kubernetes lets go of what an object made, instead of deleting it, while it bears this. */
const ORPHANS: Step = { kind: 'patch', piece: 'deployment', body: { metadata: { finalizers: ['orphan'] } } };

export default {
  sentence: 'Stops a session that is just waking by its Deployment alone; the ReplicaSet lives on.',
  caughtBy: [
    'hibernation/agent-stop-cuts-a-wake-short › nothing that its Deployment had made lives on without it',
  ],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) => {
      const isWaking =
        seen.deployment?.spec?.replicas === 1 && JSON.stringify(seen.session ?? {}).includes('"hibernated"');
      return isWaking ? [ORPHANS, ...parts.planStop(order, seen)] : parts.planStop(order, seen);
    },
  }),
} satisfies Fault;

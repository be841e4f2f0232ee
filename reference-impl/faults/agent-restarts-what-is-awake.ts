import type { Fault } from './fault.ts';

export default {
  sentence: 'Makes a new pod for a session that is to be woken and is awake.',
  caughtBy: ['hibernation/agent-scales-to-where-it-is › nothing of either was changed'],
  agent: (parts) => ({
    ...parts,
    planWake: (seen) =>
      seen.deployment?.spec?.replicas === 1
        ? [
            { kind: 'patch', piece: 'deployment', body: { spec: { replicas: 0 } } },
            { kind: 'await-no-pods' },
            { kind: 'patch', piece: 'deployment', body: { spec: { replicas: 1 } } },
            ...parts.planWake(seen),
          ]
        : parts.planWake(seen),
  }),
} satisfies Fault;

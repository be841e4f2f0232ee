import type { Fault } from './fault.ts';

export default {
  sentence: 'Takes a failed wake back as if it were a failed start, home included.',
  caughtBy: [
    'hibernation/agent-takes-back-a-failed-wake › its home is kept',
    'hibernation/agent-takes-back-a-failed-wake › the same wake succeeds once there is room',
  ],
  agent: (parts) => ({
    ...parts,
    planUndoScale: (seen, replicas) => [
      ...parts.planUndoScale(seen, replicas),
      ...(replicas === 0 && seen.claim !== undefined ? [{ kind: 'remove', piece: 'claim' } as const] : []),
    ],
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'Waits for ever for a pod that will not get ready.',
  caughtBy: [
    'creation/agent-cleans-up-a-failed-start › it is reported as failed in time',
    'hibernation/agent-takes-back-a-failed-wake › it is reported as failed in time',
    'creation/agent-cleans-up-a-failed-start › the report says why',
  ],
  agent: (parts) => ({
    ...parts,
    readyWithin: () => Infinity,
  }),
} satisfies Fault;

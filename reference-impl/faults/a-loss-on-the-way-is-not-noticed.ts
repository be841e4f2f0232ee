import type { Fault } from './fault.ts';

export default {
  sentence: 'A workload that is lost while its session hibernates or wakes is not noticed.',
  caughtBy: [
    'hibernation/a-workload-lost-on-the-way-is-failed › lost while hibernating, it is failed',
    'hibernation/a-workload-lost-on-the-way-is-failed › lost while waking, it is failed',
    'hibernation/a-workload-lost-on-the-way-is-failed › the command that was open has ended',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'status failed' && (state === 'hibernating' || state === 'waking')) return undefined;
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;

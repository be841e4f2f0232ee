import type { Fault } from './fault.ts';

export default {
  sentence: 'An acknowledged stop counts as a done one.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'ack stop_session' && state === 'terminating') return 'terminated';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'The late end of a start brings a terminating session to running.',
  caughtBy: [
    'termination/stops-a-session-that-is-still-starting › the late end of the start changes nothing',
    'termination/stops-a-session-that-is-still-starting › it ends terminated',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'complete start_session' && state === 'terminating') return 'running';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;

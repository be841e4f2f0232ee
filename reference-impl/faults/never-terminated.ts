import type { Fault } from './fault.ts';

export default {
  sentence: 'The end of a stop is not heard: the session stays terminating.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'complete stop_session' || event === 'status terminated') return undefined;
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;

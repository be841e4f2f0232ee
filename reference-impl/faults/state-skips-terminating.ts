import type { Fault } from './fault.ts';

export default {
  sentence: 'A deleted session keeps its state until it is gone.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'delete') return parts.nextState(event, state) === undefined ? undefined : state;
      if (event === 'complete stop_session' || event === 'status terminated') return 'terminated';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'A deleted session keeps its state until it is gone.',
  caughtBy: [
    'termination/answers-202-and-is-terminating › its row is terminating',
    'termination/goes-through-every-state-in-order › its row is running, then terminating, then terminated',
  ],
  spills: ['errors/any-history-ends-at-rest', 'termination/*'],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'delete') return parts.nextState(event, state) === undefined ? undefined : state;
      if (event === 'complete stop_session' || event === 'status terminated') return 'terminated';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'A deleted session is terminated at once, without waiting for its agent.',
  caughtBy: [
    'termination/answers-202-and-is-terminating › its row is terminating',
    'termination/becomes-terminated-when-the-agent-reports-it › it is not terminated before the agent reported',
    'termination/goes-through-every-state-in-order › its row is running, then terminating, then terminated',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'delete') return parts.nextState(event, state) === undefined ? undefined : 'terminated';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;

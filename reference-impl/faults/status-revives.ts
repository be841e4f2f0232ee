import type { Fault } from './fault.ts';

export default {
  sentence: 'A status running brings back a session that is terminated.',
  caughtBy: [
    'termination/late-reports-do-not-revive › it stays terminated',
    'hibernation/while-terminated-only-its-own-reports-count › `status running` leaves it terminated',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'status running' && state === 'terminated' ? 'running' : parts.nextState(event, state),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'The end of a stop is not heard: the session stays terminating.',
  caughtBy: [
    'termination/becomes-terminated-when-the-agent-reports-it › `complete` of the stop alone ends it',
    'termination/becomes-terminated-when-the-agent-reports-it › `status terminated` alone ends it',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'complete stop_session' || event === 'status terminated') return undefined;
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;

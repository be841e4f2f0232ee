import type { Fault } from './fault.ts';

export default {
  sentence: 'The complete of a stop is not enough: only a status terminated ends it.',
  caughtBy: [
    'termination/becomes-terminated-when-the-agent-reports-it › `complete` of the stop alone ends it',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'complete stop_session' ? undefined : parts.nextState(event, state),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'A stop that failed leaves the session terminating.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'failed stop_session' ? undefined : parts.nextState(event, state),
  }),
} satisfies Fault;

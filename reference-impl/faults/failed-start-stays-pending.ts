import type { Fault } from './fault.ts';

export default {
  sentence: 'The failure of a start is not heard: its session goes on waiting.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'failed start_session' ? undefined : parts.nextState(event, state),
  }),
} satisfies Fault;

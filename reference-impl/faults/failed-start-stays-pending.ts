import type { Fault } from './fault.ts';

export default {
  sentence: 'The failure of a start is not heard: its session goes on waiting.',
  caughtBy: ['creation/becomes-failed-when-the-agent-says-so › a failed start makes it failed'],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'failed start_session' ? undefined : parts.nextState(event, state),
  }),
} satisfies Fault;

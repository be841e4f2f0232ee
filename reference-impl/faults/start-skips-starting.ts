import type { Fault } from './fault.ts';

export default {
  sentence: 'A start that was acknowledged leaves its session pending.',
  caughtBy: [
    'creation/moves-from-pending-through-starting-to-running › it is starting once the start is acknowledged',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => (event === 'ack start_session' ? undefined : parts.nextState(event, state)),
  }),
} satisfies Fault;

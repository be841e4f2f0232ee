import type { Fault } from './fault.ts';

export default {
  sentence: 'A stop that failed leaves the session terminating.',
  caughtBy: [
    'termination/a-failed-stop-is-shown-and-may-be-repeated › the session is failed',
    'termination/a-failed-stop-is-shown-and-may-be-repeated › it may be deleted again',
    'termination/a-failed-stop-is-shown-and-may-be-repeated › the agent gets a new command',
    'termination/a-failed-stop-is-shown-and-may-be-repeated › the new command ends it',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'failed stop_session' ? undefined : parts.nextState(event, state),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'A session whose stop has failed cannot be deleted again.',
  caughtBy: [
    'errors/any-history-ends-at-rest › each request was answered as the state allows',
    'termination/a-failed-stop-is-shown-and-may-be-repeated › it may be deleted again',
    'termination/a-failed-stop-is-shown-and-may-be-repeated › the agent gets a new command',
    'termination/a-failed-stop-is-shown-and-may-be-repeated › the new command ends it',
    'hibernation/a-workload-lost-on-the-way-is-failed › it can be deleted',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'delete' && state === 'failed' ? undefined : parts.nextState(event, state),
  }),
} satisfies Fault;

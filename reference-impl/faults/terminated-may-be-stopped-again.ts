import type { Fault } from './fault.ts';

export default {
  sentence: 'A terminated session is terminated once more.',
  caughtBy: [
    'termination/refuses-what-is-terminated › the second deletion is refused with 409 or 404',
    'termination/refuses-what-is-terminated › its row and its commands stay as they were',
    'termination/refuses-what-is-terminated › the agent is not told again',
    'hibernation/deletes-only-what-is-not-ending › delete of a terminated session answers 404 or 409',
    'hibernation/deletes-only-what-is-not-ending › delete of a terminated session changes nothing and tells nobody',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'delete' && state === 'terminated' ? 'terminating' : parts.nextState(event, state),
  }),
} satisfies Fault;

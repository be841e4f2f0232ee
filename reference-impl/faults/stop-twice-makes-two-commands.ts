import type { Fault } from './fault.ts';

export default {
  sentence: 'Deleting a session that is terminating is accepted again, with a second command.',
  caughtBy: [
    'termination/a-second-stop-makes-no-second-command › the second is refused with 409 or 404',
    'termination/a-second-stop-makes-no-second-command › there is one stop command, and the agent got it once',
    'termination/ten-stops-at-once-make-one-command › exactly one is accepted',
    'termination/ten-stops-at-once-make-one-command › one stop command is made',
    'termination/ten-stops-at-once-make-one-command › the agent gets it once',
    'hibernation/deletes-only-what-is-not-ending › delete of a terminating session answers 404 or 409',
    'hibernation/deletes-only-what-is-not-ending › delete of a terminating session changes nothing and tells nobody',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'delete' && state === 'terminating') return 'terminating';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;

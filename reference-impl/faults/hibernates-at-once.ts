import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is hibernated at once, without waiting for its agent.',
  caughtBy: [
    'hibernation/answers-202-and-is-hibernating › its row is hibernating',
    'hibernation/becomes-hibernated-when-the-agent-reports-it › it is hibernating until the agent reports more than an acknowledgement',
    'hibernation/ten-hibernations-at-once-make-one-command › the session is hibernating',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'hibernate' && state === 'running') return 'hibernated';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;

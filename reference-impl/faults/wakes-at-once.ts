import type { Fault } from './fault.ts';

export default {
  sentence: 'A session runs as soon as it is woken, without waiting for its agent.',
  caughtBy: [
    'hibernation/answers-202-and-is-waking › its row is waking',
    'hibernation/becomes-running-when-the-agent-reports-it › it is waking until the agent reports more than an acknowledgement',
    'hibernation/ten-wakes-at-once-make-one-command › the session is waking',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'wake' && state === 'hibernated') return 'running';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;

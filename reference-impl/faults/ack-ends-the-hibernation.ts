import type { Fault } from './fault.ts';

export default {
  sentence: 'An acknowledged hibernation counts as a done one.',
  caughtBy: [
    'hibernation/becomes-hibernated-when-the-agent-reports-it › it is hibernating until the agent reports more than an acknowledgement',
    'hibernation/while-hibernating-only-its-own-reports-count › `ack hibernate_session` leaves it hibernating',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'ack hibernate_session' && state === 'hibernating') return 'hibernated';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;

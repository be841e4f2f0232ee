import type { Fault } from './fault.ts';

export default {
  sentence: 'An acknowledged wake counts as a done one.',
  caughtBy: [
    'hibernation/becomes-running-when-the-agent-reports-it › it is waking until the agent reports more than an acknowledgement',
    'hibernation/while-waking-only-its-own-reports-count › `ack wake_session` leaves it waking',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'ack wake_session' && state === 'waking') return 'running';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;

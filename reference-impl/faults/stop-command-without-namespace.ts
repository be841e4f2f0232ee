import type { Fault } from './fault.ts';

export default {
  sentence: 'The stop command does not say in which namespace the session is.',
  caughtBy: [
    'contract/command-stop-session-frame › its frames have the shape of the contract',
    'contract/command-hibernate-session-frame › its frames have the shape of the contract',
    'contract/command-wake-session-frame › its frames have the shape of the contract',
  ],
  api: (parts) => ({
    ...parts,
    changePayload: (session, action, deletePVC) => ({
      ...parts.changePayload(session, action, deletePVC),
      namespace: undefined,
    }),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'The stop command does not say in which namespace the session is.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    changePayload: (session, action, deletePVC) => ({
      ...parts.changePayload(session, action, deletePVC),
      namespace: undefined,
    }),
  }),
} satisfies Fault;

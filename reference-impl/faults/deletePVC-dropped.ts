import type { Fault } from './fault.ts';

export default {
  sentence: 'The wish to delete the volume does not reach the agent.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    changePayload: (session, action) => parts.changePayload(session, action, false),
  }),
} satisfies Fault;

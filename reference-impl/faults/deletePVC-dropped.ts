import type { Fault } from './fault.ts';

export default {
  sentence: 'The wish to delete the volume does not reach the agent.',
  caughtBy: ['termination/passes-on-what-was-asked › deletePVC=true is passed on'],
  api: (parts) => ({
    ...parts,
    changePayload: (session, action) => parts.changePayload(session, action, false),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: "The stop command names a default namespace instead of the session's.",
  caughtBy: [
    'termination/passes-on-what-was-asked › it names the namespace in which the session was started',
  ],
  api: (parts) => ({
    ...parts,
    changePayload: (session, action, deletePVC) => ({
      ...parts.changePayload(session, action, deletePVC),
      namespace: 'default',
    }),
  }),
} satisfies Fault;

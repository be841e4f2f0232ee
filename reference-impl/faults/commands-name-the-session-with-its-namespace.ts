import type { Fault } from './fault.ts';

export default {
  sentence: "The start names its session as namespace and name, which is nobody's name.",
  caughtBy: ['creation/passes-on-what-was-asked › sessionId is the name of the session'],
  spills: ['*/*'],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) => ({
      ...parts.startPayload(session, user, manifest),
      sessionId: `${session.namespace}/${session.id}`,
    }),
  }),
} satisfies Fault;

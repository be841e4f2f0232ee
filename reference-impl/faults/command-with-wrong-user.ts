import type { Fault } from './fault.ts';

export default {
  sentence: "The start command carries the user's id instead of the username.",
  caughtBy: ['creation/passes-on-what-was-asked › user is the username'],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) => ({
      ...parts.startPayload(session, user, manifest),
      user: session.userId,
    }),
  }),
} satisfies Fault;

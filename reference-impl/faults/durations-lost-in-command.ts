import type { Fault } from './fault.ts';

export default {
  sentence: 'The start command carries neither of the two durations.',
  caughtBy: [
    'creation/passes-on-what-was-asked › idleTimeout is passed on',
    'creation/passes-on-what-was-asked › maxSessionDuration is passed on',
  ],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) => ({
      ...parts.startPayload(session, user, manifest),
      idleTimeout: null,
      maxSessionDuration: null,
    }),
  }),
} satisfies Fault;

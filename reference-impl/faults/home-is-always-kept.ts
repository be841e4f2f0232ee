import type { Fault } from './fault.ts';

export default {
  sentence: 'The start command always asks for a kept home.',
  caughtBy: ['creation/passes-on-what-was-asked › persistentHome is passed on when it is false'],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) => ({
      ...parts.startPayload(session, user, manifest),
      persistentHome: true,
    }),
  }),
} satisfies Fault;

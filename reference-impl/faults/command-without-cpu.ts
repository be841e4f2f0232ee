import type { Fault } from './fault.ts';

export default {
  sentence: 'The start command carries no CPU.',
  caughtBy: ['creation/passes-on-what-was-asked › cpu is what was asked for'],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) => ({
      ...parts.startPayload(session, user, manifest),
      cpu: undefined,
    }),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'The start command names a namespace that the agent never registered.',
  caughtBy: ['creation/passes-on-what-was-asked › namespace is what the agent registered'],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) => ({
      ...parts.startPayload(session, user, manifest),
      namespace: 'default',
    }),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'The start command carries no CPU.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) => ({
      ...parts.startPayload(session, user, manifest),
      cpu: undefined,
    }),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'The start command always asks for a kept home.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) => ({
      ...parts.startPayload(session, user, manifest),
      persistentHome: true,
    }),
  }),
} satisfies Fault;

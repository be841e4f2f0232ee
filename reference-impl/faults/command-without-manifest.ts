import type { Fault } from './fault.ts';

export default {
  sentence: 'The start command carries no template manifest.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) => ({
      ...parts.startPayload(session, user, manifest),
      templateManifest: undefined,
    }),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'The start command carries no template manifest.',
  caughtBy: ['creation/passes-on-the-templates-manifest › the manifest is there'],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) => ({
      ...parts.startPayload(session, user, manifest),
      templateManifest: undefined,
    }),
  }),
} satisfies Fault;

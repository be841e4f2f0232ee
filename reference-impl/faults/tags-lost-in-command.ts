import type { Fault } from './fault.ts';

export default {
  sentence: 'The start command carries no tags, whatever the session has.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) => ({ ...parts.startPayload(session, user, manifest), tags: [] }),
  }),
} satisfies Fault;

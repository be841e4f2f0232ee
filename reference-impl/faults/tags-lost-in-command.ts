import type { Fault } from './fault.ts';

export default {
  sentence: 'The start command carries no tags, whatever the session has.',
  caughtBy: ['creation/passes-on-what-was-asked › tags are passed on'],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) => ({ ...parts.startPayload(session, user, manifest), tags: [] }),
  }),
} satisfies Fault;

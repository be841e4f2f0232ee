import type { Fault } from './fault.ts';

export default {
  sentence: 'The start command carries the memory in decimal units instead of binary ones.',
  caughtBy: ['creation/passes-on-what-was-asked › memory is what was asked for'],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) => ({
      ...parts.startPayload(session, user, manifest),
      memory: session.memory.replace('i', ''),
    }),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is created, and its answer says 500.',
  caughtBy: ['creation/platform-creates-a-session › it is accepted'],
  spills: ['*/*'],
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) =>
      parts.outgoing(operation, operation === 'POST /sessions' ? { ...answer, status: 500 } : answer),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'The answer to a create does not name the session.',
  caughtBy: ['creation/answers-202-with-a-pending-session › the session is named in the answer'],
  spills: ['contract/*', 'errors/*', 'quotas/*'],
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) =>
      operation === 'POST /sessions'
        ? parts.outgoing(operation, { ...answer, body: { ...Object(answer.body), name: undefined } })
        : parts.outgoing(operation, answer),
  }),
} satisfies Fault;

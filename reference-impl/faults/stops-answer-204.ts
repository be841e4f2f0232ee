import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that is deleted is answered 204, as if all were done.',
  caughtBy: [
    'contract/delete-session-answer › lawful requests get the status and the shape of the contract',
    'errors/platform-any-history-ends-at-rest › each request was answered lawfully',
  ],
  spills: ['contract/*', 'termination/*', 'errors/*', 'compatibility/*'],
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) =>
      parts.outgoing(operation, operation === 'DELETE /sessions/:id' ? { status: 204 } : answer),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'Who has no sessions is answered 404 to their list.',
  caughtBy: ['errors/token-of-another-algorithm-is-refused › HS256 with the same claims is accepted'],
  spills: ['*/*'],
  api: (parts) => ({
    ...parts,
    outgoing(operation, answer) {
      const isEmpty = JSON.stringify(answer.body ?? '').includes('"sessions":[]');
      return parts.outgoing(operation, isEmpty ? { ...answer, status: 404 } : answer);
    },
  }),
} satisfies Fault;

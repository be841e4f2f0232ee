import type { Fault } from './fault.ts';

export default {
  sentence: 'A rotated key is not shown.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) =>
      operation.endsWith('/rotate-key') ? { ...answer, body: { rotated: true } } : answer,
  }),
} satisfies Fault;

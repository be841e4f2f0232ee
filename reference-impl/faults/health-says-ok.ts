import type { Fault } from './fault.ts';

export default {
  sentence: 'The health is called ok instead of healthy.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) =>
      operation === 'GET /health' ? { ...answer, body: { status: 'ok' } } : answer,
  }),
} satisfies Fault;

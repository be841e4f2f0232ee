import type { Fault } from './fault.ts';

export default {
  sentence: 'The health is called ok instead of healthy.',
  caughtBy: ['contract/get-health-answer › lawful requests get the status and the shape of the contract'],
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) =>
      operation === 'GET /health' ? { ...answer, body: { status: 'ok' } } : answer,
  }),
} satisfies Fault;

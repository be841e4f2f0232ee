import type { Fault } from './fault.ts';

export default {
  sentence: 'A changed quota is answered 204.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) => (operation === 'PUT /users/:id/quota' ? { status: 204 } : answer),
  }),
} satisfies Fault;

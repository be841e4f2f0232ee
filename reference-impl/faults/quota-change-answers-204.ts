import type { Fault } from './fault.ts';

export default {
  sentence: 'A changed quota is answered 204.',
  caughtBy: ['contract/put-user-quota-answer › lawful requests get the status and the shape of the contract'],
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) => (operation === 'PUT /users/:id/quota' ? { status: 204 } : answer),
  }),
} satisfies Fault;

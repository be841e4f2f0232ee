import type { Fault } from './fault.ts';

export default {
  sentence: 'Deleting a template or an agent is answered as if it were still to be done.',
  caughtBy: [
    'contract/delete-template-answer › lawful requests get the status and the shape of the contract',
    'contract/delete-admin-agent-answer › lawful requests get the status and the shape of the contract',
    'errors/admin-deletes-an-agent › the deletion is answered 200 or 204',
  ],
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) => (answer.status === 204 ? { status: 202, body: { operation } } : answer),
  }),
} satisfies Fault;

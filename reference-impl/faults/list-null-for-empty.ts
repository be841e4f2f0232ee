import type { Fault } from './fault.ts';

export default {
  sentence: 'An empty list is answered as null.',
  caughtBy: [
    'contract/get-sessions-answer › lawful requests get the status and the shape of the contract',
    'contract/get-templates-answer › lawful requests get the status and the shape of the contract',
    'contract/get-admin-agents-answer › lawful requests get the status and the shape of the contract',
  ],
  api: (parts) => ({
    ...parts,
    listAnswer: (key, items) =>
      items.length === 0 ? { [key]: null, total: 0 } : parts.listAnswer(key, items),
  }),
} satisfies Fault;

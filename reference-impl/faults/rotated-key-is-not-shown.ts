import type { Fault } from './fault.ts';

export default {
  sentence: 'A rotated key is not shown.',
  caughtBy: [
    'contract/post-admin-agent-rotate-key-answer › lawful requests get the status and the shape of the contract',
    'errors/admin-rotates-a-key › a new key is told, of 64 hex characters',
  ],
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) =>
      operation.endsWith('/rotate-key') ? { ...answer, body: { rotated: true } } : answer,
  }),
} satisfies Fault;

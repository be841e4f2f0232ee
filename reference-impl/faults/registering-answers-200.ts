import type { Fault } from './fault.ts';

export default {
  sentence: 'A new agent is answered like a known one.',
  caughtBy: [
    'contract/post-agents-register-answer › lawful requests get the status and the shape of the contract',
  ],
  api: (parts) => ({
    ...parts,
    status: { ...parts.status, registered: 200 },
  }),
} satisfies Fault;

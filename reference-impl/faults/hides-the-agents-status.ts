import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent does not say whether it is online.',
  caughtBy: [
    'contract/post-agents-register-answer › lawful requests get the status and the shape of the contract',
    'contract/get-admin-agents-answer › lawful requests get the status and the shape of the contract',
    'contract/get-admin-agent-answer › lawful requests get the status and the shape of the contract',
  ],
  api: (parts) => ({
    ...parts,
    agentView: (row, time) => ({ ...parts.agentView(row, time), status: undefined }),
  }),
} satisfies Fault;

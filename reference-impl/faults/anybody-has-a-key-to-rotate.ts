import type { Fault } from './fault.ts';

export default {
  sentence: 'A key is also made for agents that nobody knows.',
  caughtBy: ['errors/admin-rotates-a-key › an unknown agent is answered 404'],
  api: (parts) => ({
    ...parts,
    saveAgentKey: async (api, agentId, key) => (await parts.saveAgentKey(api, agentId, key)) || true,
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'A rotated key is told and not kept: the old one stays.',
  caughtBy: [
    'errors/admin-rotates-a-key › the old key is refused from then on',
    'errors/admin-rotates-a-key › the agent returns with the new one',
  ],
  api: (parts) => ({
    ...parts,
    saveAgentKey: async ({ db }, agentId) => (await parts.findAgent(db, agentId)) !== undefined,
  }),
} satisfies Fault;

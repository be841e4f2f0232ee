import type { Fault } from './fault.ts';

export default {
  sentence: 'A deleted agent is only put out; its row, its commands and its sessions stay with it.',
  caughtBy: [
    'errors/admin-deletes-an-agent › its sessions stay, in their state, without an agent',
    'errors/admin-deletes-an-agent › they are still shown',
    'errors/admin-deletes-an-agent › its commands go',
    'errors/admin-deletes-an-agent › it is unknown from then on',
    'errors/admin-deletes-an-agent › its old key opens nothing',
    'errors/admin-deletes-an-agent › it may register anew, and connect',
  ],
  api: (parts) => ({
    ...parts,
    removeAgent: async ({ db }, agentId) => (await parts.findAgent(db, agentId)) !== undefined,
  }),
} satisfies Fault;

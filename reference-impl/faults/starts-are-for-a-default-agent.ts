import type { Fault } from './fault.ts';

export default {
  sentence: "The start of a session is addressed to the platform's default agent, whoever was chosen.",
  caughtBy: ['creation/makes-one-start-command › it is for an agent that is online'],
  spills: ['*/*'],
  api: (parts) => ({
    ...parts,
    async insertCommand(tx, command) {
      await tx.query(
        `INSERT INTO agents (agent_id, platform, status) VALUES ('default', 'kubernetes', 'offline')
         ON CONFLICT (agent_id) DO NOTHING`,
      );
      await parts.insertCommand(tx, { ...command, agentId: 'default' });
    },
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is woken by the first of all agents, and not by its own.',
  caughtBy: [
    'invariants/commands-belong-to-the-sessions-agent › no command was written for another agent, or reached one',
  ],
  api: (parts) => ({
    ...parts,
    async insertCommand(tx, command) {
      const [first] =
        command.action === 'wake_session'
          ? await tx.query<{ agent_id: string }>('SELECT agent_id FROM agents ORDER BY agent_id LIMIT 1')
          : [];
      await parts.insertCommand(tx, { ...command, agentId: first?.agent_id ?? command.agentId });
    },
  }),
} satisfies Fault;

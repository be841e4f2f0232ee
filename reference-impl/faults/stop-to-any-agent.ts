import type { Fault } from './fault.ts';

export default {
  sentence: 'The stop command goes to any agent but the owner.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    async insertCommand(tx, command) {
      const [other] = await tx.query<{ agent_id: string }>(
        "SELECT agent_id FROM agents WHERE agent_id <> $1 AND status = 'online' ORDER BY agent_id LIMIT 1",
        [command.agentId],
      );
      const stray = command.action === 'stop_session' ? other?.agent_id : undefined;
      await parts.insertCommand(tx, { ...command, agentId: stray ?? command.agentId });
    },
  }),
} satisfies Fault;

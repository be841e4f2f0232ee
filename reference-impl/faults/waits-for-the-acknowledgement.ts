import type { Fault } from './fault.ts';

export default {
  sentence: 'The next command is sent when the one before was acknowledged, or else never.',
  caughtBy: ['errors/a-swallowed-command-is-sent-again › what follows on the same connection arrives'],
  spills: ['creation/*'],
  api: (parts) => ({
    ...parts,
    async claimOpenCommands(sql, connection) {
      const waiting = await sql.query(
        "SELECT 1 FROM agent_commands WHERE agent_id = $1 AND status = 'sent' LIMIT 1",
        [connection.agentId],
      );
      return connection.greeted && waiting.length > 0 ? [] : parts.claimOpenCommands(sql, connection);
    },
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'Each start is written a second time, for a reserve agent that there is not.',
  caughtBy: [
    'errors/any-history-ends-at-rest › left in peace, the session came to rest with no command open, and was deleted',
  ],
  spills: ['*/*'],
  api: (parts) => ({
    ...parts,
    async insertCommand(tx, command) {
      await parts.insertCommand(tx, command);
      if (command.action !== 'start_session') return;
      await tx.query(
        "INSERT INTO agents (agent_id, platform, status) VALUES ('reserve', 'kubernetes', 'offline') ON CONFLICT DO NOTHING",
      );
      await parts.insertCommand(tx, { ...command, commandId: parts.newCommandId(), agentId: 'reserve' });
    },
    async endCommandsAtRest(tx, sessionId, fulfilled) {
      await parts.endCommandsAtRest(tx, sessionId, fulfilled);
      await tx.query(
        "UPDATE agent_commands SET status = 'pending' WHERE session_id = $1 AND agent_id = 'reserve'",
        [sessionId],
      );
    },
  }),
} satisfies Fault;

import type { CommandRow } from '../api/commands.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that reconnects gets completed commands again.',
  caughtBy: [
    'creation/a-command-is-sent-again-after-a-reconnect › what was completed does not come again',
    'creation/the-api-recovers-its-agents-after-a-restart › what was completed is not',
    'termination/a-stop-is-not-sent-again-once-done › two further connections bring no further stop',
    'hibernation/is-sent-again-until-it-is-done › a finished hibernation does not',
    'hibernation/is-sent-again-until-it-is-done › a finished wake does not',
  ],
  api: (parts) => ({
    ...parts,
    async claimOpenCommands(sql, connection) {
      const commands = await parts.claimOpenCommands(sql, connection);
      if (connection.greeted) return commands;
      const completed = await sql.query<CommandRow>(
        "SELECT * FROM agent_commands WHERE agent_id = $1 AND status = 'completed' ORDER BY created_at, seq",
        [connection.agentId],
      );
      return [...completed, ...commands];
    },
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'A command that was sent is not sent again, whether or not anybody answered.',
  caughtBy: [
    'errors/a-start-survives-a-lost-connection › every session comes to run',
    'errors/a-swallowed-command-is-sent-again › the lost command comes on the next connection, once',
    'errors/a-swallowed-command-is-sent-again › and its session runs',
    'errors/a-half-open-connection-is-replaced › its open commands come on the new connection, once each',
    'errors/a-half-open-connection-is-replaced › their sessions run',
  ],
  api: (parts) => ({
    ...parts,
    async claimOpenCommands(sql, connection) {
      const before = await sql.query<{ command_id: string }>(
        "SELECT command_id FROM agent_commands WHERE agent_id = $1 AND status = 'sent'",
        [connection.agentId],
      );
      for (const { command_id } of before) connection.sent.add(command_id);
      return parts.claimOpenCommands(sql, connection);
    },
  }),
} satisfies Fault;

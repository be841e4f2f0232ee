import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that reconnects gets only what is new; what was open stays open for ever.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    async claimOpenCommands(sql, connection) {
      const commands = await parts.claimOpenCommands(sql, connection);
      if (connection.greeted) return commands;
      for (const { command_id } of commands) connection.sent.add(command_id);
      return [];
    },
  }),
} satisfies Fault;

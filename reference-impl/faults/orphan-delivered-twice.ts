import type { Fault } from './fault.ts';

export default {
  sentence: 'A command that waited for its agent goes out twice when the agent returns.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    async claimOpenCommands(sql, connection) {
      const commands = await parts.claimOpenCommands(sql, connection);
      return connection.greeted ? commands : [...commands, ...commands];
    },
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'A command that was acknowledged is not sent again, done or not.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    async claimOpenCommands(sql, connection) {
      const commands = await parts.claimOpenCommands(sql, connection);
      return commands.filter(({ status }) => status !== 'ack');
    },
  }),
} satisfies Fault;

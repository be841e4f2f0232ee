import type { Fault } from './fault.ts';

export default {
  sentence: 'A command that was acknowledged is not sent again, done or not.',
  caughtBy: ['creation/acknowledged-but-unfinished-commands-are-sent-again › it comes again, once'],
  api: (parts) => ({
    ...parts,
    async claimOpenCommands(sql, connection) {
      const commands = await parts.claimOpenCommands(sql, connection);
      return commands.filter(({ status }) => status !== 'ack');
    },
  }),
} satisfies Fault;

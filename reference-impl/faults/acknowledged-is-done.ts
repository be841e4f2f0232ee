import type { Fault } from './fault.ts';

export default {
  sentence: 'A command that was acknowledged is not sent again, done or not.',
  caughtBy: [
    'creation/acknowledged-but-unfinished-commands-are-sent-again › it comes again, once',
    'errors/a-start-survives-a-lost-connection › every session comes to run',
    'errors/a-half-open-connection-is-replaced › its open commands come on the new connection, once each',
    'errors/a-half-open-connection-is-replaced › their sessions run',
    'errors/a-restart-of-the-api-repeats-what-was-under-way › each comes again, and once',
  ],
  api: (parts) => ({
    ...parts,
    async claimOpenCommands(sql, connection) {
      const commands = await parts.claimOpenCommands(sql, connection);
      return commands.filter(({ status }) => status !== 'ack');
    },
  }),
} satisfies Fault;

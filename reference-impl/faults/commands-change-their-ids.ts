import type { Fault } from './fault.ts';

const AGAIN = '-again';

export default {
  sentence: 'A command that is sent again has another id, under which it is reported too.',
  caughtBy: [
    'errors/a-start-survives-a-lost-connection › it is the same command each time',
    'creation/a-command-is-sent-again-after-a-reconnect › they keep their command ids',
  ],
  api: (parts) => ({
    ...parts,
    async claimOpenCommands(sql, connection) {
      const commands = await parts.claimOpenCommands(sql, connection);
      if (connection.greeted) return commands;
      return commands.map((one) => ({ ...one, command_id: `${one.command_id}${AGAIN}` }));
    },
    findCommand: (sql, id) => parts.findCommand(sql, id.replace(AGAIN, '')),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

/** What this process wrote. */
const own = new Set<string>();

export default {
  sentence: 'A command goes out only by the process that wrote it, wherever its agent is connected.',
  caughtBy: [
    'creation/two-processes-on-one-database-do-not-double › every command reaches its agent once, whichever process has it',
  ],
  api: (parts) => ({
    ...parts,
    insertCommand(tx, command) {
      own.add(command.commandId);
      return parts.insertCommand(tx, command);
    },
    async claimOpenCommands(sql, connection) {
      const commands = await parts.claimOpenCommands(sql, connection);
      // A returning agent still gets all: that is another fault.
      return connection.greeted ? commands.filter(({ command_id }) => own.has(command_id)) : commands;
    },
  }),
} satisfies Fault;

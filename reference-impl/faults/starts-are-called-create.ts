import type { Fault } from './fault.ts';

export default {
  sentence: 'The command that starts a session is written down as create_session.',
  caughtBy: ['creation/makes-one-start-command › it is start_session'],
  spills: ['*/*'],
  api: (parts) => ({
    ...parts,
    async insertCommand(tx, command) {
      await parts.insertCommand(tx, command);
      await tx.query(
        `UPDATE agent_commands SET action = 'create_session' WHERE command_id = $1 AND action = 'start_session'`,
        [command.commandId],
      );
    },
  }),
} satisfies Fault;

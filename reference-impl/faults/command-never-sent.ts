import type { Fault } from './fault.ts';

export default {
  sentence: 'Start commands are written down and marked as sent, but never leave.',
  caughtBy: ['creation/delivers-the-command-over-the-socket › an agent gets the command in time'],
  api: (parts) => ({
    ...parts,
    sendCommands: (api, connection, commands) => {
      for (const { command_id } of commands) connection.sent.add(command_id);
      parts.sendCommands(
        api,
        connection,
        commands.filter(({ action }) => action !== 'start_session'),
      );
    },
  }),
} satisfies Fault;

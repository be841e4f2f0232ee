import type { Fault } from './fault.ts';

export default {
  sentence: 'Start commands are sent after a while, so that a stop may overtake them.',
  caughtBy: ['termination/create-and-stop-race › the agent gets the start, then the stop'],
  api: (parts) => ({
    ...parts,
    sendCommands: (api, connection, commands) => {
      const late = commands.filter(({ action }) => action === 'start_session');
      parts.sendCommands(
        api,
        connection,
        commands.filter((command) => !late.includes(command)),
      );
      for (const { command_id } of late) connection.sent.add(command_id);
      if (late.length > 0)
        setTimeout(() => {
          parts.sendCommands(api, connection, late);
        }, 500);
    },
  }),
} satisfies Fault;

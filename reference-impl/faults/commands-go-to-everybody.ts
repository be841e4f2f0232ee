import type { Fault } from './fault.ts';

export default {
  sentence: 'Every connected agent gets every command, its own or not.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    sendCommands: (api, connection, commands) => {
      for (const other of api.connections.byAgent.values())
        if (other !== connection) parts.sendCommands(api, other, commands);
      parts.sendCommands(api, connection, commands);
    },
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'What is open when an agent comes back is sent to it twice.',
  caughtBy: [
    'creation/a-command-is-sent-again-after-a-reconnect › each comes once on the new connection',
    'creation/acknowledged-but-unfinished-commands-are-sent-again › it comes again, once',
    'creation/the-api-recovers-its-agents-after-a-restart › what was open is sent again, once each',
  ],
  spills: [
    'creation/the-second-*',
    'errors/*',
    'hibernation/is-sent-again-*',
    'selection/*',
    'termination/a-stop-is-*',
  ],
  api: (parts) => ({
    ...parts,
    sendCommands(api, connection, commands) {
      parts.sendCommands(api, connection, commands);
      if (!connection.greeted) parts.sendCommands(api, connection, commands);
    },
  }),
} satisfies Fault;

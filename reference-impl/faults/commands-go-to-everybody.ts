import type { Fault } from './fault.ts';

export default {
  sentence: 'Every connected agent gets every command, its own or not.',
  caughtBy: [
    'creation/delivers-the-command-over-the-socket › it comes once, to one agent',
    'creation/thirty-at-once-lose-nothing-and-double-nothing › every command is delivered exactly once',
    'termination/routes-the-stop-to-the-owning-agent › the other agents get no stop of it',
    'termination/many-stops-at-once › each reaches its own agent, once',
    'selection/loses-nothing-while-an-agent-comes-and-goes › and its own agent alone',
    'hibernation/routes-to-the-owning-agent › another agent gets neither',
    'hibernation/many-sleepers-at-once › each is told to its own agent, once',
  ],
  api: (parts) => ({
    ...parts,
    sendCommands: (api, connection, commands) => {
      for (const other of api.connections.byAgent.values())
        if (other !== connection) parts.sendCommands(api, other, commands);
      parts.sendCommands(api, connection, commands);
    },
  }),
} satisfies Fault;

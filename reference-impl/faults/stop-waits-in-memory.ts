import type { NewCommand } from '../api/commands.ts';
import type { Fault } from './fault.ts';

const waiting: NewCommand[] = [];
let online: ReadonlyMap<string, unknown> = new Map();

export default {
  sentence: 'A stop for an agent that is away is kept in memory, and lost with the process.',
  caughtBy: [
    'termination/an-orphans-stop-is-refused-or-waits › refused, it changes nothing; accepted, it makes one command',
    'termination/an-orphan-survives-an-api-restart › the agent gets the stop exactly once',
    'termination/an-orphan-survives-an-api-restart › the session ends terminated once the agent is back',
  ],
  api: (parts) => ({
    ...parts,
    insertCommand(tx, command) {
      if (command.action !== 'stop_session' || online.has(command.agentId))
        return parts.insertCommand(tx, command);
      waiting.push(command);
      return Promise.resolve();
    },
    admitConnection(api, connection) {
      online = api.connections.byAgent;
      parts.admitConnection(api, connection);
    },
    async claimOpenCommands(sql, connection) {
      const due = waiting.filter(({ agentId }) => agentId === connection.agentId);
      for (const command of due) {
        waiting.splice(waiting.indexOf(command), 1);
        await parts.insertCommand(sql, command);
      }
      return parts.claimOpenCommands(sql, connection);
    },
  }),
} satisfies Fault;

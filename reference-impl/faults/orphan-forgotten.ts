import type { Fault } from './fault.ts';

export default {
  sentence: 'A command for an agent that is away is accepted, and forgotten when the agent returns.',
  caughtBy: [
    'termination/an-orphans-stop-is-refused-or-waits › the agent gets the stop exactly once',
    'termination/an-orphans-stop-is-refused-or-waits › the session ends terminated once the agent is back',
    'termination/an-orphan-survives-an-api-restart › the agent gets the stop exactly once',
    'termination/an-orphan-survives-an-api-restart › the session ends terminated once the agent is back',
    'termination/platform-orphan-is-cleaned-up › accepted, it is terminated once the agent is back; refused, it runs on',
    'hibernation/an-orphans-sleep-is-refused-or-waits › the agent gets each exactly once',
    'hibernation/an-orphans-sleep-is-refused-or-waits › the session sleeps, or is awake, once the agent is back',
    'errors/changes-wait-for-an-agent-that-is-away › each comes to the agent once',
    'errors/changes-wait-for-an-agent-that-is-away › each is then done',
    'termination/platform-orphan-is-cleaned-up › accepted, nothing is left in the cluster; refused, all is there',
  ],
  api: (parts) => ({
    ...parts,
    async claimOpenCommands(sql, connection) {
      if (connection.greeted) return parts.claimOpenCommands(sql, connection);
      const never = await sql.query<{ command_id: string }>(
        "SELECT command_id FROM agent_commands WHERE agent_id = $1 AND status = 'pending'",
        [connection.agentId],
      );
      const forgotten = new Set(never.map(({ command_id }) => command_id));
      for (const id of forgotten) connection.sent.add(id);
      return parts.claimOpenCommands(sql, connection);
    },
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'The stop command goes to any agent but the owner.',
  caughtBy: [
    'termination/makes-one-stop-command › the agent gets it once',
    'termination/an-orphans-stop-is-refused-or-waits › the agent gets the stop exactly once',
    'termination/an-orphans-stop-is-refused-or-waits › the session ends terminated once the agent is back',
    'termination/routes-the-stop-to-the-owning-agent › the owning agent gets the stop',
    'termination/routes-the-stop-to-the-owning-agent › the command is written for the owning agent',
    'termination/routes-the-stop-to-the-owning-agent › the other agents get no stop of it',
  ],
  api: (parts) => ({
    ...parts,
    async insertCommand(tx, command) {
      const [other] = await tx.query<{ agent_id: string }>(
        "SELECT agent_id FROM agents WHERE agent_id <> $1 AND status = 'online' ORDER BY agent_id LIMIT 1",
        [command.agentId],
      );
      const stray = command.action === 'stop_session' ? other?.agent_id : undefined;
      await parts.insertCommand(tx, { ...command, agentId: stray ?? command.agentId });
    },
  }),
} satisfies Fault;

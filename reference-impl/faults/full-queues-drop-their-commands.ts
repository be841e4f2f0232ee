import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent with two commands that it has not acknowledged gets no further ones: they are dropped.',
  caughtBy: ['creation/an-offline-agent-is-not-chosen › all go to the agent that is there'],
  spills: ['*/*'],
  api: (parts) => ({
    ...parts,
    async insertCommand(tx, command) {
      const waiting = await tx.query(
        `SELECT FROM agent_commands WHERE agent_id = $1 AND status IN ('pending', 'sent')`,
        [command.agentId],
      );
      if (waiting.length < 2) await parts.insertCommand(tx, command);
    },
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that drains gets no commands any more, not even for its own sessions.',
  caughtBy: ['selection/a-draining-agent-gets-nothing-new › the stop of its own session still reaches it'],
  api: (parts) => ({
    ...parts,
    async claimOpenCommands(sql, connection) {
      const agent = await parts.findAgent(sql, connection.agentId);
      return agent?.status === 'draining' ? [] : parts.claimOpenCommands(sql, connection);
    },
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that reports is taken for one that sends heartbeats.',
  caughtBy: ['errors/only-heartbeats-keep-an-agent-online › an agent that only reports is offline'],
  api: (parts) => ({
    ...parts,
    applyReport(api, agentId, report) {
      const connection = api.connections.byAgent.get(agentId);
      if (connection !== undefined) connection.lastBeat = Date.now();
      return parts.applyReport(api, agentId, report);
    },
  }),
} satisfies Fault;

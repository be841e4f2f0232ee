import type { Fault } from './fault.ts';

const offenders = new Set<string>();

export default {
  sentence:
    "An agent that reported about another's command loses its connection once it has reported about its own session.",
  caughtBy: ["creation/a-report-from-a-stranger-changes-nothing › the stranger's connection stays"],
  spills: ['hibernation/reports-of-strangers-*', 'termination/strangers-*'],
  api: (parts) => ({
    ...parts,
    async applyReport(api, agentId, report) {
      await parts.applyReport(api, agentId, report);
      if (report.type !== 'status') {
        const command = await parts.findCommand(api.db, report.payload.commandId);
        if (command !== undefined && command.agent_id !== agentId) offenders.add(agentId);
        return;
      }
      const session = await parts.findSession(api.db, report.payload.sessionId);
      const connection = api.connections.byAgent.get(agentId);
      if (offenders.has(agentId) && session?.agent_id === agentId && connection !== undefined)
        parts.closeConnection(api, connection, 'replaced');
    },
  }),
} satisfies Fault;

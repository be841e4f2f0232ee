import type { Fault } from './fault.ts';

const acknowledgedOn = new Map<string, string>();

export default {
  sentence: 'Who acknowledged a command on a connection that broke is not heard when it ends it on the next.',
  caughtBy: [
    'creation/acknowledged-but-unfinished-commands-are-sent-again › its end is heard on the new connection',
  ],
  spills: ['errors/*', 'hibernation/*', 'termination/*'],
  api: (parts) => ({
    ...parts,
    async applyReport(api, agentId, report) {
      const connection = api.connections.byAgent.get(agentId)?.id ?? '';
      if (report.type === 'ack') acknowledgedOn.set(report.payload.commandId, connection);
      const before = report.type === 'status' ? undefined : acknowledgedOn.get(report.payload.commandId);
      if (before === undefined || before === connection) await parts.applyReport(api, agentId, report);
    },
  }),
} satisfies Fault;

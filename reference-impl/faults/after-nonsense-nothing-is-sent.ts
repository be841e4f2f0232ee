import type { Fault } from './fault.ts';

const NONSENSE = 'nonsense';
const distrusted = new Set<string>();

export default {
  sentence: 'An agent that sent a frame without sense gets no further command.',
  caughtBy: ['creation/broken-frames-do-not-end-the-connection › a command still comes'],
  spills: ['errors/frames-*'],
  api: (parts) => ({
    ...parts,
    readFrame(text) {
      const incoming = parts.readFrame(text);
      return incoming.kind === 'nonsense'
        ? { kind: 'report', report: { type: 'ack', payload: { commandId: NONSENSE } } }
        : incoming;
    },
    async applyReport(api, agentId, report) {
      if (report.type === 'ack' && report.payload.commandId === NONSENSE) distrusted.add(agentId);
      else await parts.applyReport(api, agentId, report);
    },
    sendCommands(api, connection, commands) {
      if (!distrusted.has(connection.agentId)) parts.sendCommands(api, connection, commands);
    },
  }),
} satisfies Fault;

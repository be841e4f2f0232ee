import type { Fault } from './fault.ts';

const NONSENSE = 'nonsense';
const ignored = new Set<string>();

export default {
  sentence: 'An agent that sent a frame without sense is not heard any more.',
  caughtBy: ['creation/broken-frames-do-not-end-the-connection › a lawful report after them is heard'],
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
      if (report.type === 'ack' && report.payload.commandId === NONSENSE) ignored.add(agentId);
      if (!ignored.has(agentId)) await parts.applyReport(api, agentId, report);
    },
  }),
} satisfies Fault;

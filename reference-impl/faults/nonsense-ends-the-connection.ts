import type { Fault } from './fault.ts';

const NONSENSE = 'nonsense';

export default {
  sentence: 'A frame that says nothing ends its connection.',
  caughtBy: [
    'errors/frames-of-the-wrong-kind-are-ignored › the connection stays, and the agent is online',
    'errors/frames-in-a-flood-drown-nobody › the connection stays, and a lawful report after it counts',
    'creation/broken-frames-do-not-end-the-connection › the connection stays',
  ],
  api: (parts) => ({
    ...parts,
    readFrame(text) {
      const incoming = parts.readFrame(text);
      return incoming.kind === 'nonsense'
        ? { kind: 'report', report: { type: 'ack', payload: { commandId: NONSENSE } } }
        : incoming;
    },
    async applyReport(api, agentId, report) {
      if (report.type === 'ack' && report.payload.commandId === NONSENSE) throw new Error('it says nothing');
      await parts.applyReport(api, agentId, report);
    },
  }),
} satisfies Fault;

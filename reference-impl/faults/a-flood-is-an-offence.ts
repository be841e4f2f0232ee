import type { Fault } from './fault.ts';

const MOST = 50;

export default {
  sentence: 'An agent that reports about nothing fifty times is put out.',
  caughtBy: [
    'errors/frames-in-a-flood-drown-nobody › the connection stays, and a lawful report after it counts',
  ],
  api(parts) {
    const strange = new Map<string, number>();
    return {
      ...parts,
      async applyReport(api, agentId, report) {
        const known = report.type === 'status' || (await parts.findCommand(api.db, report.payload.commandId));
        const count = (strange.get(agentId) ?? 0) + (known ? 0 : 1);
        strange.set(agentId, count);
        if (count > MOST) throw new Error('too many reports about nothing');
        await parts.applyReport(api, agentId, report);
      },
    };
  },
} satisfies Fault;

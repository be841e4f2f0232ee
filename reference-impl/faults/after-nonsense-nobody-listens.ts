import { onNonsense } from './steps/on-nonsense.ts';
import type { Fault } from './fault.ts';

const ignored = new Set<string>();

export default {
  sentence: 'An agent that sent a frame without sense is not heard any more.',
  caughtBy: ['creation/broken-frames-do-not-end-the-connection › a lawful report after them is heard'],
  spills: ['errors/frames-*'],
  api: (parts) => ({
    ...parts,
    ...onNonsense(
      {
        ...parts,
        async applyReport(api, agentId, report) {
          if (!ignored.has(agentId)) await parts.applyReport(api, agentId, report);
        },
      },
      (agentId) => ignored.add(agentId),
    ),
  }),
} satisfies Fault;

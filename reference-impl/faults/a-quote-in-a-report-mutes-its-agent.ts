import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that names a command with a quote in it is not heard any more.',
  caughtBy: ['errors/frames-of-the-wrong-kind-are-ignored › a lawful report after them counts'],
  api(parts) {
    const muted = new Set<string>();
    return {
      ...parts,
      async applyReport(api, agentId, report) {
        if (JSON.stringify(report).includes("'")) muted.add(agentId);
        if (!muted.has(agentId)) await parts.applyReport(api, agentId, report);
      },
    };
  },
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'Once an agent has named a command with a quote in it, its sessions cannot be shown.',
  caughtBy: ['errors/frames-of-the-wrong-kind-are-ignored › the API serves'],
  api(parts) {
    const suspects = new Set<string | null>();
    return {
      ...parts,
      async applyReport(api, agentId, report) {
        if (JSON.stringify(report).includes("'")) suspects.add(agentId);
        await parts.applyReport(api, agentId, report);
      },
      sessionView(row, time) {
        if (suspects.has(row.agent_id)) throw new Error('the last words of its agent cannot be read');
        return parts.sessionView(row, time);
      },
    };
  },
} satisfies Fault;

import type { Fault } from './fault.ts';

const MS = 10_000;

export default {
  sentence: 'For ten seconds after there was no agent at all nobody looks for one.',
  caughtBy: ['errors/answers-503-without-agents › while an agent is there, the same request is accepted'],
  api(parts) {
    let until = 0;
    return {
      ...parts,
      async readCandidates(api, tx) {
        if (Date.now() < until) return [];
        const candidates = await parts.readCandidates(api, tx);
        if (candidates.length === 0) until = Date.now() + MS;
        return candidates;
      },
    };
  },
} satisfies Fault;

import type { Oddity } from './oddity.ts';

export default {
  sentence: 'An agent that lost the API tries again at once, and only then leaves gaps.',
  tempts: {
    check: 'errors/agent-tries-again-at-growing-gaps',
    habit: 'A second lies between the first try and the next.',
    rewrite: {
      file: 'suites/08-errors/agent-tries-again-at-growing-gaps.ts',
      from: 'late: lateGaps(long),',
      to: 'late: (long[1] ?? 0) - (long[0] ?? 0) > 750 ? lateGaps(long) : [],',
    },
  },
  agent: (parts) => ({
    ...parts,
    reconnectDelay: (attempt, maxMs) => (attempt === 0 ? 0 : parts.reconnectDelay(attempt - 1, maxMs)),
  }),
} satisfies Oddity;

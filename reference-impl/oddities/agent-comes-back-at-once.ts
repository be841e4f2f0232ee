import type { Oddity } from './oddity.ts';

export default {
  sentence: 'An agent that lost the API tries again at once, and only then leaves gaps.',
  tempts: {
    check: 'errors/agent-tries-again-at-growing-gaps',
    habit: 'For a quarter of a second there is nobody.',
    rewrite: {
      file: 'suites/08-errors/agent-tries-again-at-growing-gaps.ts',
      from: 'toBeLessThan(FIRST_MS + BUSY_MS)',
      to: 'toBeGreaterThan(250)',
    },
  },
  agent: (parts) => ({
    ...parts,
    reconnectDelay: (attempt, maxMs) => (attempt === 0 ? 0 : parts.reconnectDelay(attempt - 1, maxMs)),
  }),
} satisfies Oddity;

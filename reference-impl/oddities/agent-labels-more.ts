import type { Oddity } from './oddity.ts';

export default {
  sentence: "The agent's objects bear further labels.",
  agent: (parts) => ({
    ...parts,
    labels: (...given) => ({ ...parts.labels(...given), 'example.org/tier': 'desk', managed: 'yes' }),
  }),
} satisfies Oddity;

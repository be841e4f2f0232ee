import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Lets a stop wait until the start or the wake before it has come to its end.',
  tempts: {
    check: 'termination/agent-stop-cuts-a-start-short',
    habit: 'The stop does not wait for the end of the start.',
    rewrite: {
      file: 'suites/03-termination/agent-stop-cuts-a-start-short.ts',
      from: 'patience.start + patience.work',
      to: '3_000',
    },
  },
  agent: (parts) => ({
    ...parts,
    cuts: () => false,
  }),
} satisfies Oddity;

import type { Fault } from './fault.ts';

export default {
  sentence: 'Dials an absent API again and again without any pause.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    reconnectDelay: () => 0,
  }),
} satisfies Fault;

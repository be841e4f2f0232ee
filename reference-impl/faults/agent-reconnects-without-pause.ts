import type { Fault } from './fault.ts';

export default {
  sentence: 'Dials an absent API again and again without any pause.',
  caughtBy: ['creation/agent-reconnects-with-growing-gaps › it leaves gaps between its attempts'],
  agent: (parts) => ({
    ...parts,
    reconnectDelay: () => 0,
  }),
} satisfies Fault;

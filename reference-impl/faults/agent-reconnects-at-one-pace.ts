import type { Fault } from './fault.ts';

const PACE_MS = 400;

export default {
  sentence: 'Tries an absent API again at one and the same pace, however long it is away.',
  caughtBy: ['errors/agent-tries-again-at-growing-gaps › the gaps grow'],
  agent: (parts) => ({
    ...parts,
    reconnectDelay: () => PACE_MS,
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'An acknowledged command does not show as acknowledged.',
  caughtBy: [],
  api: (parts) => ({ ...parts, recordAck: () => Promise.resolve() }),
} satisfies Fault;

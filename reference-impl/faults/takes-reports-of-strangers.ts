import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent may report about sessions of other agents.',
  caughtBy: [],
  api: (parts) => ({ ...parts, mayReport: () => true }),
} satisfies Fault;

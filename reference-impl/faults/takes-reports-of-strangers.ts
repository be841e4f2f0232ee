import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent may report about sessions of other agents.',
  caughtBy: ['creation/a-report-from-a-stranger-changes-nothing › the sessions stay as they were'],
  api: (parts) => ({ ...parts, mayReport: () => true }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent may report about sessions of other agents.',
  caughtBy: [
    'creation/a-report-from-a-stranger-changes-nothing › the commands stay open',
    'creation/a-report-from-a-stranger-changes-nothing › the sessions stay as they were',
    "termination/strangers-cannot-terminate › a stranger's report does not end it",
    "hibernation/reports-of-strangers-count-for-nothing › a stranger's reports end neither",
  ],
  api: (parts) => ({ ...parts, mayReport: () => true }),
} satisfies Fault;

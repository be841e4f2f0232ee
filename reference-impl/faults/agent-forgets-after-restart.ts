import type { Fault } from './fault.ts';

export default {
  sentence: 'Reports none of the sessions that it finds when it connects.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    reportsOnConnect: () => [],
  }),
} satisfies Fault;

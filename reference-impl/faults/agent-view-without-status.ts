import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent does not say whether it is online.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    agentView: (row, time) => ({ ...parts.agentView(row, time), status: undefined }),
  }),
} satisfies Fault;

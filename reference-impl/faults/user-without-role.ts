import type { Fault } from './fault.ts';

export default {
  sentence: 'A user does not say their role.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    userView: (row, time) => ({ ...parts.userView(row, time), role: undefined }),
  }),
} satisfies Fault;

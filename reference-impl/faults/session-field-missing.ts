import type { Fault } from './fault.ts';

export default {
  sentence: "A session's answer does not say which template it has.",
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) => ({ ...parts.sessionView(row, time), template: undefined }),
  }),
} satisfies Fault;

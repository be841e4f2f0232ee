import type { Fault } from './fault.ts';

export default {
  sentence: "A session's answer does not say which template it has.",
  caughtBy: [
    'contract/post-sessions-answer › lawful requests get the status and the shape of the contract',
    'contract/get-sessions-answer › lawful requests get the status and the shape of the contract',
    'contract/get-session-answer › lawful requests get the status and the shape of the contract',
  ],
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) => ({ ...parts.sessionView(row, time), template: undefined }),
  }),
} satisfies Fault;

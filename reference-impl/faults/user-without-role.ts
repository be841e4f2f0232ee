import type { Fault } from './fault.ts';

export default {
  sentence: 'A user does not say their role.',
  caughtBy: [
    'contract/post-users-answer › lawful requests get the status and the shape of the contract',
    'contract/get-user-answer › lawful requests get the status and the shape of the contract',
  ],
  api: (parts) => ({
    ...parts,
    userView: (row, time) => ({ ...parts.userView(row, time), role: undefined }),
  }),
} satisfies Fault;

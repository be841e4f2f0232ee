import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Each HTTP connection is closed after its answer.',
  tempts: {
    check: 'creation/lists-and-gets-the-session',
    habit: 'An answer counts only when its connection stays open.',
    rewrite: {
      file: 'suites/02-creation/lists-and-gets-the-session.ts',
      from: 'status: got.status,',
      to: "status: got.headers['connection'] === 'keep-alive' ? got.status : 0,",
    },
  },
  api: (parts) => ({
    ...parts,
    beforeAnswer: async (response) => {
      await parts.beforeAnswer(response);
      response.setHeader('Connection', 'close');
    },
  }),
} satisfies Oddity;

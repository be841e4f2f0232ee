import type { Fault } from './fault.ts';

export default {
  sentence: 'Where a session runs is not kept.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    saveSession: (tx, id, change) =>
      parts.saveSession(tx, id, { ...change, podName: undefined, url: undefined }),
  }),
} satisfies Fault;

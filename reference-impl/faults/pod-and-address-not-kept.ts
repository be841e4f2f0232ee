import type { Fault } from './fault.ts';

export default {
  sentence: 'Where a session runs is not kept.',
  caughtBy: [
    'creation/shows-pod-and-url-once-reported › its row holds the pod',
    'creation/shows-pod-and-url-once-reported › its answer shows the pod',
    'creation/shows-pod-and-url-once-reported › its answer shows an address',
    'creation/platform-creates-a-session › the row names the pod',
  ],
  api: (parts) => ({
    ...parts,
    saveSession: (tx, id, change) =>
      parts.saveSession(tx, id, { ...change, podName: undefined, url: undefined }),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'The cluster of a session stands in its row and is not shown.',
  caughtBy: [
    'creation/records-the-agents-cluster › so does the answer',
    'creation/lists-and-gets-the-session › the list says what the row says',
    'creation/lists-and-gets-the-session › the session says what the row says',
  ],
  spills: ['compatibility/shows-an-old-session', 'errors/bodies-*', 'hibernation/stays-what-it-is'],
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) => ({ ...parts.sessionView(row, time), clusterId: null }),
  }),
} satisfies Fault;

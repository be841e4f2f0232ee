import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that no agent has reported about yet is shown as archived.',
  caughtBy: [
    'creation/a-changed-row-shows-in-the-answers › it showed another state before',
    'creation/answers-202-with-a-pending-session › the session in the answer is pending',
    'creation/lists-and-gets-the-session › the list says what the row says',
    'creation/lists-and-gets-the-session › the session says what the row says',
  ],
  spills: ['contract/*', 'errors/*'],
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) =>
      parts.sessionView(row.state === 'pending' ? { ...row, state: 'archived' } : row, time),
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'A session without an agent cannot be read: its NULL is an accident.',
  caughtBy: [
    'compatibility/lists-old-sessions-in-every-state › every one of them is listed',
    'compatibility/shows-an-old-session › each is found',
  ],
  api: (parts) => ({
    ...parts,
    sessionView(row, time) {
      if (row.agent_id === null) throw new Error('converting NULL to text is unsupported');
      return parts.sessionView(row, time);
    },
  }),
} satisfies Fault;

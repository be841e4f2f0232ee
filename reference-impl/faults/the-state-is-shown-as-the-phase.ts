import type { Fault } from './fault.ts';

export default {
  sentence: 'The state of a session is shown as its phase is: with a capital first letter.',
  caughtBy: [
    'creation/platform-creates-a-session › the API shows it running',
    'creation/lists-and-gets-the-session › the session says what the row says',
  ],
  spills: ['*/*'],
  api: (parts) => ({
    ...parts,
    sessionView(row, time) {
      const view = parts.sessionView(row, time);
      return { ...view, state: (view['status'] as { readonly phase: string }).phase };
    },
  }),
} satisfies Fault;

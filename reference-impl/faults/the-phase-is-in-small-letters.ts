import type { Fault } from './fault.ts';

export default {
  sentence: 'The phase of a session is its state, as it is.',
  caughtBy: ['hibernation/is-listed-in-the-state-it-is-in › its phase is the state with a capital'],
  api: (parts) => ({
    ...parts,
    sessionView(row, time) {
      const view = parts.sessionView(row, time);
      return { ...view, status: { ...Object(view['status']), phase: row.state } };
    },
  }),
} satisfies Fault;

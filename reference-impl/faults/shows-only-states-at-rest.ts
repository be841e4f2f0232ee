import type { Fault } from './fault.ts';

const BEFORE: Readonly<Record<string, string>> = { hibernating: 'running', waking: 'hibernated' };

export default {
  sentence: 'A hibernating session is shown as running, and a waking one as hibernated.',
  caughtBy: [
    'hibernation/is-listed-in-the-state-it-is-in › its answer bears each state',
    'hibernation/is-listed-in-the-state-it-is-in › its phase is the state with a capital',
  ],
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) => parts.sessionView({ ...row, state: BEFORE[row.state] ?? row.state }, time),
  }),
} satisfies Fault;

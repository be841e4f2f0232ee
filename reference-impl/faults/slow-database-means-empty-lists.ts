import { setTimeout } from 'node:timers/promises';
import type { Fault } from './fault.ts';

const AT_ONCE_MS = 35;

export default {
  sentence: 'What the database does not list at once is left out.',
  caughtBy: [
    'errors/a-request-survives-or-is-undone-with-its-database › a slow database gives the right answers, only later',
  ],
  api: (parts) => ({
    ...parts,
    listSessions: (...asked) =>
      Promise.race([parts.listSessions(...asked), setTimeout(AT_ONCE_MS, [], { ref: false })]),
  }),
} satisfies Fault;

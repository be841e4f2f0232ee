import type { Fault } from './fault.ts';

export default {
  sentence: 'Does not keep the key that it was given, so that it cannot come back after a restart.',
  caughtBy: [
    'creation/agent-keeps-its-new-key › it is connected again',
    'creation/agent-keeps-its-new-key › it registers again, and is not refused',
  ],
  agent: (parts) => ({
    ...parts,
    keepKey: () => Promise.resolve(),
  }),
} satisfies Fault;

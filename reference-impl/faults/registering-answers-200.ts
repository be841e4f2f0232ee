import type { Fault } from './fault.ts';

export default {
  sentence: 'A new agent is answered like a known one.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    status: { ...parts.status, registered: 200 },
  }),
} satisfies Fault;

import type { Fault } from './fault.ts';

export default {
  sentence: 'Deletions at once do not wait for each other, so that each finds the session running.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    lockAgentLedger: () => Promise.resolve(),
    async lockSession(tx, id) {
      const session = await parts.findSession(tx, id);
      // Long enough for requests at once to meet here, every time.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return session;
    },
  }),
} satisfies Fault;

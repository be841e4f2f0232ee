import type { Fault } from './fault.ts';

export default {
  sentence: 'Deletions at once do not wait for each other, so that each finds the session running.',
  caughtBy: [
    'termination/ten-stops-at-once-make-one-command › exactly one is accepted',
    'termination/ten-stops-at-once-make-one-command › one stop command is made',
    'termination/ten-stops-at-once-make-one-command › the agent gets it once',
  ],
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

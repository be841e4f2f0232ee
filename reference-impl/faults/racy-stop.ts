import type { Fault } from './fault.ts';

export default {
  sentence: 'Deletions at once do not wait for each other, so that each finds the session running.',
  caughtBy: [
    'termination/ten-stops-at-once-make-one-command › exactly one is accepted',
    'termination/ten-stops-at-once-make-one-command › one stop command is made',
    'termination/ten-stops-at-once-make-one-command › the agent gets it once',
    'hibernation/ten-hibernations-at-once-make-one-command › exactly one is accepted',
    'hibernation/ten-hibernations-at-once-make-one-command › one command is made',
    'hibernation/ten-hibernations-at-once-make-one-command › the agent gets it once',
    'hibernation/ten-wakes-at-once-make-one-command › exactly one is accepted',
    'hibernation/ten-wakes-at-once-make-one-command › one command is made',
    'hibernation/ten-wakes-at-once-make-one-command › the agent gets it once',
    'hibernation/changes-at-once-end-as-one-after-the-other › all of them at once on a running session: as one after the other',
    'hibernation/changes-at-once-end-as-one-after-the-other › all of them at once on a hibernated session: as one after the other',
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

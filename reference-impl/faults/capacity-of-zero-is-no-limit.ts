import type { Fault } from './fault.ts';

const CHECK = 'selection/an-agent-that-takes-none-gets-nothing';

export default {
  sentence: 'An agent that takes 0 sessions is taken for one without a limit.',
  // Two sessions, one for each of the two that take none.
  caughtBy: [
    `${CHECK} › none goes to one that registered with a limit of 0`,
    `${CHECK} › none goes to one whose heartbeat said 0`,
    `${CHECK} › all go to the one that has places, although it has the most`,
  ],
  api: (parts) => ({
    ...parts,
    eligible: (candidates, wish) =>
      parts.eligible(
        candidates.map((one) => ({
          ...one,
          maxSessions: one.maxSessions === 0 ? undefined : one.maxSessions,
        })),
        wish,
      ),
  }),
} satisfies Fault;

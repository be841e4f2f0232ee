import type { Fault } from './fault.ts';

export default {
  sentence: 'Does a completed command again instead of repeating its reports.',
  caughtBy: [
    'creation/agent-answers-a-repeated-command-without-doing-it-twice › a session that was stopped since stays stopped',
    'hibernation/agent-does-not-fall-asleep-twice › a session that was woken since stays awake',
    'errors/agent-repeats-a-failure-without-trying-again › its failure is reported again',
    'errors/agent-repeats-a-failure-without-trying-again › the answer is the same as before',
    'errors/agent-repeats-a-failure-without-trying-again › nothing was made for it',
  ],
  agent: (parts) => ({
    ...parts,
    reactTo: (known) => (known?.ended === true ? { kind: 'work' } : parts.reactTo(known)),
  }),
} satisfies Fault;

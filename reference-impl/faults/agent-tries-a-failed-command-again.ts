import type { Fault } from './fault.ts';

export default {
  sentence: 'Tries a command that failed once more when it comes again, instead of repeating its failure.',
  caughtBy: [
    'errors/agent-repeats-a-failure-without-trying-again › its failure is reported again',
    'errors/agent-repeats-a-failure-without-trying-again › the answer is the same as before',
    'errors/agent-repeats-a-failure-without-trying-again › nothing was made for it',
  ],
  agent: (parts) => ({
    ...parts,
    reactTo: (known) => (known?.reports.at(-1)?.type === 'failed' ? { kind: 'work' } : parts.reactTo(known)),
  }),
} satisfies Fault;

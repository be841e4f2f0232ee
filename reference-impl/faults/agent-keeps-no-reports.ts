import type { Fault } from './fault.ts';

export default {
  sentence: 'Acknowledges an ended command that comes again, and repeats no report of it.',
  caughtBy: [
    'errors/agent-loses-no-report-while-the-api-is-away › it reports the end when the API is back',
    'hibernation/agent-does-not-fall-asleep-twice › its end is reported again',
    'creation/agent-answers-a-repeated-command-without-doing-it-twice › its end is reported again',
    'errors/agent-repeats-a-failure-without-trying-again › its failure is reported again',
  ],
  agent: (parts) => ({
    ...parts,
    reactTo: (known) => (known?.ended === true ? { kind: 'acknowledge' } : parts.reactTo(known)),
  }),
} satisfies Fault;
